import { expect, it } from 'vitest';
import { countAddressKinds } from '../../../../lib/domain/spotting/count-address-kinds.ts';
import { toWords } from '../../../../lib/domain/spotting/match-words.ts';

it.each([
  ['', 0],
  ['search off q ; email newsletter', 1],
  ['text given-name ; text family-name ; email', 3],
  ['first name ; last name ; street ; city ; zip ; country ; phone ; email', 8],
  ['shipping address-line1 ; shipping address-level2 ; shipping postal-code', 3],
  ['vorname ; strasse ; plz ; ort', 4],
  ['username ; password', 0],
])('counts the address parts in "%s" as %i', (text, count) => {
  expect(countAddressKinds(toWords(text))).toBe(count);
});
