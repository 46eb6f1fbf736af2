import type { Catalogue } from '../catalogue.ts';
import { banner } from './banner.ts';
import { communities } from './communities.ts';
import { pages } from './pages.ts';
import { popup } from './popup.ts';
import { settings } from './settings.ts';
import { shop } from './shop.ts';
import { terms } from './terms.ts';

export const de: Catalogue = {
  languageTag: 'de',
  direction: 'ltr',
  extensionName: 'Support4Good',
  extensionDescription:
    'Einkaufen, wo Sie mögen; die Provision bekommt die Organisation Ihrer Wahl.',
  ...shop,
  ...banner,
  ...communities,
  ...pages,
  ...popup,
  ...settings,
  ...terms,
};
