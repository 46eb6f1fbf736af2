import { expect, it } from 'vitest';
import { spellRegion } from '../../../lib/domain/spell-region.ts';
import { CountryCode } from '../../../lib/schema/primitives.ts';

const at = (country: string, region?: string) => ({
  country: CountryCode.parse(country),
  ...(region !== undefined && { region }),
});

it.each([
  ['Vermont', [at('US', 'VT')], 'VT'],
  ['new  hampshire', [at('US', 'NH')], 'new  hampshire'],
  ['New Hampshire', [at('US', 'VT'), at('US', 'NH')], 'NH'],
  ['vt', [at('US', 'VT')], 'vt'],
  ['Vermont', [at('US', 'Vermont'), at('US', 'VT')], 'Vermont'],
  ['Vermont', [at('US', 'OR'), at('US')], 'Vermont'],
  ['Maine', [at('FR', 'ME')], 'Maine'],
  ['Île-de-France', [at('FR', 'Ile-de-France')], 'Île-de-France'],
  ['District of Columbia', [at('US', 'VT'), at('US', 'DC')], 'DC'],
  ['', [at('US', 'VT')], ''],
])('%j among %j is kept as %j', (typed, businesses, kept) => {
  expect(spellRegion(typed, businesses)).toBe(kept);
});
