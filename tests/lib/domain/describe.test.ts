import { describe, expect, it } from 'vitest';
import {
  describeCategory,
  describeCauseArea,
  describeLocation,
  describeReason,
  describeRegisterNumber,
  describeValue,
} from '../../../lib/domain/describe.ts';
import { BusinessValue, Category } from '../../../lib/schema/directory.ts';
import { CauseArea } from '../../../lib/schema/nonprofit.ts';
import { nonprofit } from '../../components/samples.ts';
import { english } from '../../components/words.ts';

describe('every fixed term of the directory has a name', () => {
  it.each(Category.options)('category %s', (category) => {
    expect(describeCategory(category, english)).toMatch(/^\p{L}/u);
  });
  it.each(CauseArea.options)('cause %s', (causeArea) => {
    expect(describeCauseArea(causeArea, english)).toMatch(/^\p{L}/u);
  });
  it.each(BusinessValue.options)('value %s', (value) => {
    expect(describeValue(value, english)).toMatch(/^\p{L}/u);
  });
});

it.each([
  ['us-ein:010211530', 'EIN 01-0211530'],
  ['gb-chc:1089464', 'Charity no. 1089464'],
  ['gb-nic:NIC100001', 'Charity no. NIC100001'],
])('writes %s as its register does', (id, text) => {
  expect(describeRegisterNumber(nonprofit({ id }), english)).toBe(text);
});

it.each([
  [{ city: 'Barre', region: 'VT' }, 'Barre, VT'],
  [{ city: 'Leeds', region: undefined }, 'Leeds'],
  [{ city: undefined, region: undefined }, 'United States'],
])('locates %o as %s', (place, text) => {
  const { city: _, region: __, ...rest } = nonprofit();
  expect(describeLocation(nonprofit({ ...rest, ...place }), english)).toBe(text);
});

it.each([
  [{ kind: 'sameCategory', category: 'toys-games' }, 'Also sells toys and games'],
  [
    { kind: 'sameCategoryAndCountry', category: 'toys-games', country: 'FR' },
    'Also sells toys and games (France)',
  ],
  [
    { kind: 'chosenValue', category: 'toys-games', value: 'co-op' },
    'Co-op, and sells toys and games',
  ],
  [
    { kind: 'chosenValue', category: 'toys-games', value: 'constructor' },
    'constructor, and sells toys and games',
  ],
] as const)('gives the reason %o', (reason, text) => {
  expect(describeReason(reason, english)).toBe(text);
});
