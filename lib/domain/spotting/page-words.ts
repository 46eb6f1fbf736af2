import { code } from './languages/code.ts';
import { type Language, languages } from './languages/index.ts';
import { packWords } from './pack-words.ts';
import { patternTable } from './patterns.ts';
import { selectorTable } from './selectors.ts';
import { weightTable } from './weights.ts';
import type { WordTable } from './words.ts';

/** The languages that shops under a country's top-level domain speak, where it is not the language's own code. */
const languagesOfDomain: Readonly<Record<string, string>> = {
  ae: 'ar',
  ar: 'es',
  at: 'de',
  ba: 'sr',
  be: 'nl fr',
  bh: 'ar',
  bo: 'es',
  br: 'pt',
  by: 'ru',
  ca: 'fr',
  ch: 'de fr it',
  cl: 'es',
  cn: 'zh',
  co: 'es',
  cr: 'es',
  cy: 'el',
  cz: 'cs',
  dk: 'da',
  dz: 'fr ar',
  ec: 'es',
  ee: 'et',
  eg: 'ar',
  gr: 'el',
  gt: 'es',
  hk: 'zh',
  il: 'he',
  in: 'hi',
  iq: 'ar',
  jo: 'ar',
  jp: 'ja',
  kr: 'ko',
  kw: 'ar',
  kz: 'ru',
  lb: 'ar',
  li: 'de',
  lu: 'fr de',
  ma: 'fr ar',
  md: 'ro ru',
  me: 'sr',
  mx: 'es',
  my: 'id zh',
  om: 'ar',
  pe: 'es',
  py: 'es',
  qa: 'ar',
  rs: 'sr',
  sa: 'ar',
  se: 'sv',
  sg: 'zh',
  si: 'sl',
  tn: 'fr ar',
  tw: 'zh',
  ua: 'uk ru',
  uy: 'es',
  ve: 'es',
  vn: 'vi',
};

const sameAsLanguage = [
  'bg',
  'de',
  'es',
  'fi',
  'fr',
  'hu',
  'id',
  'it',
  'lt',
  'lv',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'tr',
];

/** Languages that are written with another one's words, well enough for a shop, and codes of old. */
const sameWords: Readonly<Record<string, Language>> = {
  no: 'nb',
  nn: 'nb',
  hr: 'sr',
  bs: 'sr',
  ms: 'id',
  iw: 'he',
  in: 'id',
};

const isLanguage = (name: string): name is Language => Object.hasOwn(languages, name);

/** One table of several: a page looks each word up in as few as can be. */
export function mergeTables(tables: readonly WordTable[]): WordTable {
  const merged: Record<string, readonly string[]> = {};
  for (const table of tables) {
    for (const [name, list] of Object.entries(table))
      merged[name] = [...(merged[name] ?? []), ...list];
  }
  return merged;
}

/**
 * Every key that `listWordKeys` can name, with its tables, for the worker to store where pages can read it. The weights
 * stand with the words of every page.
 */
export function listWordRecords(): Record<string, WordTable[]> {
  const tables = (names: string): WordTable[] =>
    names
      .split(' ')
      .filter(isLanguage)
      .map((name) => packWords(languages[name]));
  return Object.fromEntries([
    [
      'words',
      [mergeTables([weightTable, selectorTable, patternTable, packWords(code), ...tables('en')])],
    ],
    // English stands with the words of every page.
    ...Object.keys(languages).map((name) => [`words:${name}`, name === 'en' ? [] : tables(name)]),
    ...Object.entries(sameWords).map(([name, language]) => [`words:${name}`, tables(language)]),
    ...Object.entries(languagesOfDomain).map(([domain, names]) => [
      `words:.${domain}`,
      tables(names),
    ]),
    ...sameAsLanguage.map((name) => [`words:.${name}`, tables(name)]),
    ...['no', 'hr'].map((domain) => [`words:.${domain}`, tables(sameWords[domain] ?? '')]),
  ]);
}
