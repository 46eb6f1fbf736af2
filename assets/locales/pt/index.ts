import type { Catalogue } from '../catalogue.ts';
import { banner } from './banner.ts';
import { communities } from './communities.ts';
import { pages } from './pages.ts';
import { popup } from './popup.ts';
import { settings } from './settings.ts';
import { shop } from './shop.ts';
import { terms } from './terms.ts';

export const pt: Catalogue = {
  languageTag: 'pt',
  direction: 'ltr',
  extensionName: 'Support4Good',
  extensionDescription: 'Compre onde quiser; a organização que você escolheu recebe a comissão.',
  ...shop,
  ...banner,
  ...communities,
  ...pages,
  ...popup,
  ...settings,
  ...terms,
};
