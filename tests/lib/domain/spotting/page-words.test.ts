import { describe, expect, it } from 'vitest';
import { codeWords, languageWords } from '../../../../lib/domain/spotting/language-words.ts';
import { toWords } from '../../../../lib/domain/spotting/match-words.ts';
import { listWordRecords } from '../../../../lib/domain/spotting/page-words.ts';
import { weightLines } from '../../../../lib/domain/spotting/weights.ts';
import { listWordKeys } from '../../../../lib/domain/spotting/word-keys.ts';
import { roles } from '../../../../lib/domain/spotting/words.ts';

const records = listWordRecords();
const load = (language: string, hostname: string) =>
  listWordKeys(language, hostname).flatMap((key) => records[key] ?? []);

it.each([
  ['de-AT', 'www.shop.at', [languageWords.de]],
  ['', 'shop.ch', [languageWords.de, languageWords.fr, languageWords.it]],
  ['en', 'shop.cz', [languageWords.cs]],
  ['fr', 'shop.com', [languageWords.fr]],
  ['no', 'shop.no', [languageWords.nb]],
  ['xx', 'shop.test', []],
])('a page in "%s" at %s loads its own languages beside English', (language, hostname, tables) => {
  const loaded = load(language, hostname).filter((line) => !line.includes(':'));
  expect(loaded.slice(0, 2)).toEqual([codeWords, languageWords.en]);
  expect(new Set(loaded)).toEqual(new Set([codeWords, languageWords.en, ...tables]));
});

describe.each(Object.entries(languageWords))('the words of %s', (_, table) => {
  const columns = table.split('|');

  it('fill the eight columns of a language', () => {
    expect(columns).toHaveLength(8);
  });

  it('are words, none twice in a column', () => {
    for (const column of columns) {
      const list = column.split(',').map(toWords);
      expect(new Set(list).size).toBe(list.length);
      if (column !== '')
        for (const word of list) expect(word).toMatch(/^ \*?[\p{L}\p{M} .]{2,} $/u);
    }
  });
});

it('every page loads the weights', () => {
  expect(load('', 'shop.test').filter((line) => line.includes(':'))).toEqual(weightLines);
});

it('there are at least 28 languages, and code has words for every role', () => {
  expect(Object.keys(languageWords).length).toBeGreaterThanOrEqual(28);
  expect(codeWords.split('|')).toHaveLength(roles.length);
});
