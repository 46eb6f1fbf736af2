import { expect, it } from 'vitest';
import { normalizeGtin } from '../../../../lib/domain/product/normalize-gtin.ts';

it.each([
  ['4006381333931', '4006381333931', 'an EAN-13'],
  ['036000291452', '036000291452', 'a UPC-A'],
  ['96385074', '96385074', 'a GTIN-8'],
  ['10614141000415', '10614141000415', 'a GTIN-14'],
  ['978-3-16-148410-0', '9783161484100', 'an ISBN-13 with hyphens'],
  ['isbn:0-306-40615-2', '9780306406157', 'an ISBN-10'],
  ['0-8044-2957-X', '9780804429573', 'an ISBN-10 whose check digit is X'],
])('reads %s as %s: %s', (text, gtin) => {
  expect(normalizeGtin(text)).toBe(gtin);
});

it.each([
  ['4006381333930', 'a wrong check digit'],
  ['0306406153', 'a wrong ISBN-10 check digit'],
  ['00000000', 'zeros, which shops write for none'],
  ['12345', 'too few digits'],
  ['SKU-4006381333931', 'a shop’s own number'],
  ['', 'nothing'],
])('refuses %s: %s', (text) => {
  expect(normalizeGtin(text)).toBeUndefined();
});
