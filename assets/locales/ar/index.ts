import type { Catalogue } from '../catalogue.ts';
import { banner } from './banner.ts';
import { communities } from './communities.ts';
import { pages } from './pages.ts';
import { popup } from './popup.ts';
import { settings } from './settings.ts';
import { shop } from './shop.ts';
import { terms } from './terms.ts';

export const ar: Catalogue = {
  languageTag: 'ar',
  direction: 'rtl',
  extensionName: 'Support4Good',
  extensionDescription: 'تسوّق حيث تشاء، وتذهب العمولة إلى الجمعية التي اخترتها.',
  ...shop,
  ...banner,
  ...communities,
  ...pages,
  ...popup,
  ...settings,
  ...terms,
};
