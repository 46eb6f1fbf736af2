import { expect, it } from 'vitest';
import { countAddressParts } from '../../../../lib/domain/spotting/address-parts.ts';
import { buildMatcher, toWords } from '../../../../lib/domain/spotting/match-words.ts';
import { wordsOf } from '../../../support/page-features.ts';

const matches = buildMatcher(wordsOf('en'));

it.each([
  ['', 0],
  ['search off q ; email newsletter', 1],
  ['text given-name ; text family-name ; email', 3],
  ['first name ; last name ; street ; city ; zip ; country ; phone ; email', 8],
  ['shipping address-line1 ; shipping address-level2 ; shipping postal-code', 3],
  ['vorname ; strasse ; plz ; ort', 4],
  ['username ; password', 0],
])('the address parts in "%s" are %i', (text, count) => {
  expect(countAddressParts(toWords(text), matches)).toBe(count);
});
