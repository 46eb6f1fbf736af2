import { codeWords, type Language, languageWords } from './language-words.ts';
import { weightLines } from './weights.ts';
import type { WordTable } from './words.ts';

/** The languages that shops under a country's top-level domain speak, where it is not the language's own code. */
const languagesOfDomain: Readonly<Record<string, readonly Language[]>> = {
  ae: ['ar'],
  ar: ['es'],
  at: ['de'],
  ba: ['sr'],
  be: ['nl', 'fr'],
  br: ['pt'],
  ca: ['fr'],
  ch: ['de', 'fr', 'it'],
  cl: ['es'],
  cn: ['zh'],
  co: ['es'],
  cy: ['el'],
  cz: ['cs'],
  dk: ['da'],
  ee: ['fi'],
  eg: ['ar'],
  gr: ['el'],
  hk: ['zh'],
  il: ['he'],
  in: ['hi'],
  jp: ['ja'],
  kr: ['ko'],
  li: ['de'],
  lu: ['fr', 'de'],
  ma: ['fr', 'ar'],
  md: ['ro'],
  me: ['sr'],
  mx: ['es'],
  pe: ['es'],
  rs: ['sr'],
  sa: ['ar'],
  se: ['sv'],
  tw: ['zh'],
  ua: ['uk', 'ru'],
  uy: ['es'],
  vn: ['vi'],
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
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'tr',
];

/** Languages that are written with another one's words, well enough for a shop. */
const sameWords: Readonly<Record<string, Language>> = { no: 'nb', nn: 'nb', hr: 'sr', bs: 'sr' };

const isLanguage = (code: string): code is Language => Object.hasOwn(languageWords, code);

/**
 * Every key that `listWordKeys` can name, with its tables, for the worker to store where pages can read it. The weights
 * stand with the words of every page.
 */
export function listWordRecords(): Record<string, WordTable[]> {
  const languages = Object.keys(languageWords).filter(isLanguage);
  const domains = [
    ...Object.entries(languagesOfDomain),
    ...sameAsLanguage.filter(isLanguage).map((code) => [code, [code]] as const),
    ...(['no', 'hr'] as const).map((code) => [code, [sameWords[code]]] as const),
  ];
  const tables = (list: readonly (Language | undefined)[]): WordTable[] =>
    list.flatMap((language) => (language === undefined ? [] : [languageWords[language]]));
  return Object.fromEntries([
    ['words', [...weightLines, codeWords, languageWords.en]],
    ...languages.map((language) => [`words:${language}`, tables([language])]),
    ...Object.entries(sameWords).map(([code, language]) => [`words:${code}`, tables([language])]),
    ...domains.map(([domain, list]) => [`words:.${domain}`, tables(list)]),
  ]);
}
