import { ar } from './ar/index.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { pt } from './pt/index.ts';

/** Every language of the package, by the name of its `_locales` folder. Chrome's store knows no plain `pt`. */
export const locales = {
  en,
  es,
  fr,
  de,
  pt_BR: pt,
  pt_PT: pt,
  ar,
} as const satisfies Record<string, Catalogue>;
