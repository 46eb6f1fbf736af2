import { withoutFillers, withoutUnfinishedFiller } from '../../lib/domain/fillers.ts';
import { causesOfWord } from './cause-words.ts';
import { causeTerm } from './entry-words.ts';
import { equalWords } from './equal-words.ts';
import type { SearchGroup, SearchTerm } from './search-term.ts';
import { wordsOf } from './words-of.ts';

/** A search is by number or by words. */
export type Query =
  | {
      readonly kind: 'number';
      readonly beginnings: readonly string[];
      /** For a short number that is part of a name, such as a troop's. */
      readonly words: readonly string[];
    }
  | { readonly kind: 'words'; readonly words: readonly string[] };

const longestQuery = 8;
const shortestNumber = 4;
/** Words that stand beside a number and are no part of it. */
const labels: ReadonlySet<string> = new Set(
  'ein no nr number charity registered reg us tax id'.split(' '),
);

function idBeginnings(digits: string): string[] {
  return [`us-ein:${digits}`, `gb-chc:${digits}`, `gb-sc:SC${digits}`, `gb-nic:NIC${digits}`];
}

/** What somebody typed: `53-0196605`, `EIN 530196605` and `gb-chc:1234567` are numbers, all else is words. */
export function readQuery(text: string): Query {
  const words = wordsOf(text.replace(/(?<=\d)[-\s](?=\d)/g, ''));
  const [scheme] = /^(?:us-ein|gb-chc|gb-sc|gb-nic):/.exec(text.trim().toLowerCase()) ?? [];
  const digits = words.flatMap((word) => /^(?:sc|nic)?(\d+)$/.exec(word)?.[1] ?? []);
  const others = words.filter((word) => !/^(?:sc|nic)?\d+$/.test(word) && !labels.has(word));
  const [number = ''] = digits;
  const typed = withoutUnfinishedFiller(wordsOf(text));
  const meaningful = withoutFillers(typed).slice(0, longestQuery);
  if (digits.length === 1 && number.length >= shortestNumber) {
    const all = idBeginnings(number);
    const beginnings = scheme === undefined ? all : all.filter((id) => id.startsWith(scheme));
    if (scheme !== undefined || others.length === 0) {
      return { kind: 'number', beginnings, words: meaningful };
    }
  }
  return { kind: 'words', words: meaningful };
}

const termsOfWord = (word: string): SearchTerm[] => [
  { text: word, match: 'beginning', trust: 1 },
  ...equalWords(word).map((text): SearchTerm => ({ text, match: 'whole', trust: 0.95 })),
];

/** What to look up for each word as it was typed. */
export const groupsOf = (words: readonly string[]): SearchGroup[] =>
  words.map((word) => ({ word, terms: termsOfWord(word) }));

/** What finds whoever works for a cause. */
export const termOfCause = (area: string): SearchTerm => ({
  text: causeTerm(area),
  match: 'whole',
  trust: 1,
});

/** The same, but a word that names a cause finds whoever works for it; undefined when none does. */
export function withCauses(groups: readonly SearchGroup[]): SearchGroup[] | undefined {
  if (groups.every(({ word }) => causesOfWord(word).length === 0)) return undefined;
  return groups.map(({ word, terms }) => {
    return { word, terms: [...terms, ...causesOfWord(word).map(termOfCause)] };
  });
}
