import type { Catalogue } from '../catalogue.ts';
import { banner } from './banner.ts';
import { communities } from './communities.ts';
import { pages } from './pages.ts';
import { popup } from './popup.ts';
import { settings } from './settings.ts';
import { shop } from './shop.ts';
import { terms } from './terms.ts';

export const fr: Catalogue = {
  languageTag: 'fr',
  direction: 'ltr',
  extensionName: 'Support4Good',
  extensionDescription:
    'Achetez où vous voulez ; l’association de votre choix reçoit la commission.',
  ...shop,
  ...banner,
  ...communities,
  ...pages,
  ...popup,
  ...settings,
  ...terms,
};
