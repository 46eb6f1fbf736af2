import type { Catalogue } from '../catalogue.ts';
import { banner } from './banner.ts';
import { communities } from './communities.ts';
import { pages } from './pages.ts';
import { popup } from './popup.ts';
import { settings } from './settings.ts';
import { shop } from './shop.ts';
import { terms } from './terms.ts';

export const es: Catalogue = {
  languageTag: 'es',
  direction: 'ltr',
  extensionName: 'Support4Good',
  extensionDescription: 'Compra donde quieras; la organización que elijas recibe la comisión.',
  ...shop,
  ...banner,
  ...communities,
  ...pages,
  ...popup,
  ...settings,
  ...terms,
};
