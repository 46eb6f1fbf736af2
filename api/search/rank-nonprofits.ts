import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { wordsOf } from './words-of.ts';

const fillers: ReadonlySet<string> = new Set(['the', 'of', 'inc', 'a', 'and', 'for', 'to', 'in']);

function scoreOf(nonprofit: Nonprofit, query: readonly string[]): number {
  const name = wordsOf(nonprofit.name);
  const meaningful = name.filter((word) => !fillers.has(word));
  const wanted = query.filter((word) => !fillers.has(word));
  const whole = wanted.join(' ') === meaningful.join(' ') ? 8 : 0;
  const beginning = meaningful.join(' ').startsWith(wanted.join(' ')) ? 4 : 0;
  const exact = wanted.filter((word) => name.includes(word)).length;
  const begun = wanted.filter((word) => name.some((part) => part.startsWith(word))).length;
  const perWord = wanted.length === 0 ? 0 : (2 * exact + begun) / wanted.length;
  return whole + beginning + perWord;
}

/**
 * Puts the organisation people mean first: its whole name, then names that begin so, then more whole words. Candidates
 * come with the larger organisation first, and that order decides between equals.
 */
export function rankNonprofits(
  candidates: readonly Nonprofit[],
  query: readonly string[],
): Nonprofit[] {
  return candidates
    .map((nonprofit, order) => ({ nonprofit, order, score: scoreOf(nonprofit, query) }))
    .sort((left, right) => right.score - left.score || left.order - right.order)
    .map(({ nonprofit }) => nonprofit);
}
