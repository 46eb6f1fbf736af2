import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';

/** Every language of the package, by the name of its `_locales` folder. */
export const locales = { en } as const satisfies Record<string, Catalogue>;
