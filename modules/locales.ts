import { defineWxtModule } from 'wxt/modules';
import { locales } from '../assets/locales/index.ts';
import { toLocaleMessages } from '../lib/domain/locale-messages.ts';

/**
 * Writes `_locales` from the catalogues in `assets/locales`. The browser loads the one language it needs, so no string
 * is in any script of ours (the banner's budget), and `__MSG_…__` works in the manifest.
 */
export default defineWxtModule({
  name: 'locales',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const [locale, catalogue] of Object.entries(locales)) {
        files.push({
          relativeDest: `_locales/${locale}/messages.json`,
          contents: JSON.stringify(toLocaleMessages(catalogue, locales.en)),
        });
      }
    });
    wxt.hook('build:manifestGenerated', (_, manifest) => {
      manifest.default_locale = 'en';
      manifest.name = '__MSG_extensionName__';
      manifest.description = '__MSG_extensionDescription__';
    });
  },
});
