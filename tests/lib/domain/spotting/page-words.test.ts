import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { code } from '../../../../lib/domain/spotting/languages/code.ts';
import { languages } from '../../../../lib/domain/spotting/languages/index.ts';
import { toWords } from '../../../../lib/domain/spotting/match-words.ts';
import { packWords } from '../../../../lib/domain/spotting/pack-words.ts';
import { listWordRecords, mergeTables } from '../../../../lib/domain/spotting/page-words.ts';
import { weightTable } from '../../../../lib/domain/spotting/weights.ts';
import { listWordKeys } from '../../../../lib/domain/spotting/word-keys.ts';
import { roles } from '../../../../lib/domain/spotting/words.ts';

const records = listWordRecords();
const load = (language: string, hostname: string) =>
  listWordKeys(language, hostname).flatMap((key) => records[key] ?? []);

it.each([
  ['de-AT', 'www.shop.at', [languages.de]],
  ['', 'shop.ch', [languages.de, languages.fr, languages.it]],
  ['en', 'shop.cz', [languages.cs]],
  ['fr', 'shop.com', [languages.fr]],
  ['no', 'shop.no', [languages.nb]],
  ['xx', 'shop.test', []],
])('a page in "%s" at %s loads its own languages beside English', (language, hostname, tables) => {
  const [ofEveryPage, ...loaded] = load(language, hostname);
  expect(ofEveryPage).toMatchObject(mergeTables([packWords(code), packWords(languages.en)]));
  const own = tables.map((table) => packWords(table));
  expect(own.every((table) => loaded.some((one) => isDeepStrictEqual(one, table)))).toBe(true);
  const known = [packWords(languages.en), ...own];
  expect(loaded.filter((one) => !known.some((table) => isDeepStrictEqual(one, table)))).toEqual([]);
});

describe.each(Object.entries(languages))('the words of %s', (_, words) => {
  it.each(Object.entries(words))('are words, none twice: %s', (_role, line) => {
    const list = line.split(', ').map(toWords);
    expect(new Set(list).size).toBe(list.length);
    for (const word of list) expect(word).toMatch(/^ \*?[\p{L}\p{M} .]{2,} $/u);
  });

  it('are there for every role of a shop', () => {
    expect(Object.keys(words)).toEqual(roles.slice(0, 12));
  });
});

it('loads little: at most 26 KB with the weights, whatever the language', () => {
  for (const language of Object.keys(languages)) {
    expect(JSON.stringify(load(language, 'shop.ch')).length).toBeLessThan(26_000);
  }
});

it('every page loads the weights', () => {
  expect(load('', 'shop.test')[0]).toMatchObject(weightTable);
});

it('there are at least 34 languages, and code has words for every role', () => {
  expect(Object.keys(languages).length).toBeGreaterThanOrEqual(34);
  expect(Object.keys(code)).toEqual(roles);
});
