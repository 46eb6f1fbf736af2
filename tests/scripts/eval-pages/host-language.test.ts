import { expect, it } from 'vitest';
import { hostLanguage } from '../../../scripts/eval-pages/host-language.ts';

it.each([
  ['www.shop.com', 'en'],
  ['shop.co.uk', 'en'],
  ['shop.at', 'de'],
  ['shop.com.br', 'pt'],
  ['shop.io', 'other'],
])('%s speaks %s', (hostname, language) => {
  expect(hostLanguage(hostname)).toBe(language);
});
