import type { PageFeatures } from '../../lib/domain/spotting/page-features.ts';
import { listWordRecords } from '../../lib/domain/spotting/page-words.ts';
import { listWordKeys } from '../../lib/domain/spotting/word-keys.ts';
import type { WordTable } from '../../lib/domain/spotting/words.ts';

/** The features of a page on which nothing stands but what `changes` says. */
export const buildFeatures = (changes: Partial<PageFeatures> = {}): PageFeatures => ({
  href: 'https://shop.test/a/page',
  framed: false,
  title: '',
  body: '',
  headings: [],
  fields: [],
  around: [],
  labels: [],
  forms: [],
  buttons: [],
  landmarks: [],
  types: [],
  ...changes,
});

const records = listWordRecords();

/** The word tables of a page in this language, as the page script loads them. */
export const wordsOf = (language: string): readonly WordTable[] =>
  listWordKeys(language, 'shop.test').flatMap((key) => records[key] ?? []);
