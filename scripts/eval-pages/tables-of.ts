import { listWordRecords } from '../../lib/domain/spotting/page-words.ts';
import { listWordKeys } from '../../lib/domain/spotting/word-keys.ts';
import type { WordTable } from '../../lib/domain/spotting/words.ts';

const words = listWordRecords();

/** The page's word tables and weights, as `loadPageKnowledge` brings them. */
export const tablesOf = (language: string, hostname: string): WordTable[] =>
  listWordKeys(language, hostname).flatMap((key) => words[key] ?? []);
