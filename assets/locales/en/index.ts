import { banner } from './banner.ts';
import { communities } from './communities.ts';
import { pages } from './pages.ts';
import { popup } from './popup.ts';
import { settings } from './settings.ts';
import { shop } from './shop.ts';
import { terms } from './terms.ts';

/** The English catalogue: the complete one, and the fallback of every other language. */
export const en = {
  languageTag: 'en',
  direction: 'ltr',
  extensionName: 'Support4Good',
  extensionDescription: 'Shop where you like; the nonprofit you chose gets the commission.',
  ...shop,
  ...banner,
  ...communities,
  ...pages,
  ...popup,
  ...settings,
  ...terms,
} as const;
