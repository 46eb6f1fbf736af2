import { expect, it } from 'vitest';
import { isForeignSpelling, mixesAlphabets } from '../../../../lib/domain/directory/look-alike.ts';

it.each([
  ['xn--pple-43d.com', true],
  ['shop.xn--p1ai', true],
  ['apple.com', false],
  ['my-xn--shop.com', false],
])('%s is spelled in other letters: %s', (host, expected) => {
  expect(isForeignSpelling(host)).toBe(expected);
});

it.each([
  ['Аpple', true],
  ['Tοwn of Bath', true],
  ['Apple', false],
  ['Городская лавка', false],
  ['Лавка Books', false],
  ['Librería Ñandú', false],
  ['東京 Books', false],
  ['متجر Town', false],
])('%s mixes alphabets: %s', (name, expected) => {
  expect(mixesAlphabets(name)).toBe(expected);
});
