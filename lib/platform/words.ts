import { browser } from 'wxt/browser';
import { createWords, type MessageLookup } from '../domain/words.ts';

// WXT types getMessage by the locale files it finds in the source; ours are generated, and `Words` checks their keys.
const getMessage = browser.i18n.getMessage as MessageLookup;

/** The browser's language, from the `_locales` files of the package. */
export const words = createWords(
  (key, substitutions) => getMessage(key, substitutions),
  browser.i18n.getUILanguage(),
);
