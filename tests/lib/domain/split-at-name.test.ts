import { describe, expect, it } from 'vitest';
import { classOfName, splitAtName } from '../../../lib/domain/split-at-name.ts';

describe('a sentence is split at a name', () => {
  it.each([
    ['Credit Hope House', 'Hope House', { before: 'Credit ', after: '' }],
    ['Für Hope House einkaufen', 'Hope House', { before: 'Für ', after: ' einkaufen' }],
    ['لصالح \u2068Hope House\u2069 الآن', 'Hope House', { before: 'لصالح ', after: ' الآن' }],
    ['About 5% of this goes to A', 'A', { before: 'About 5% of this goes to ', after: '' }],
    ['لصالح \u2068A\u2069 في A', 'A', { before: 'لصالح ', after: ' في A' }],
    ['Credit Hope House', 'Another', undefined],
    ['Credit Hope House', '', undefined],
  ])('%s, %s', (sentence, name, parts) => {
    expect(splitAtName(sentence, name)).toEqual(parts);
  });
});

it.each([
  ['Save the Children Federation', 'name whole'],
  ['Boys & Girls Clubs of Southern Maine', 'name long'],
  ['(جمعية أصدقاء المدينة الطيبة للكتب)', 'name long leftward'],
  ['Society جمعية أصدقاء المدينة الطيبة', 'name long'],
])('%s is a %s', (name, classes) => {
  expect(classOfName(name)).toBe(classes);
});
