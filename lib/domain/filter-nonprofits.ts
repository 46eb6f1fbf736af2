import type { Nonprofit } from '../schema/nonprofit.ts';
import { withoutInnerFillers } from './fillers.ts';
import { regionName } from './region-names.ts';

const maximumResults = 20;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

const startsWord = (text: string, word: string): boolean =>
  text.startsWith(word) || text.includes(` ${word}`);

/** Town and region as people type them: Burlington, VT or Vermont. */
function placeOf({ city = '', region = '', country }: Nonprofit): string {
  const name = country === 'US' ? regionName(region.toLowerCase()) : '';
  return fold([city, region, name].join(' '));
}

/** How well the name fits, above 0; 0 when a word is neither in the name nor in place or number. */
function scoreOf(nonprofit: Nonprofit, words: readonly string[]): number {
  const digits = words.join('');
  if (/^\d{3,}$/.test(digits) && nonprofit.id.includes(digits)) return 1;
  const name = fold(nonprofit.name);
  const rest = `${placeOf(nonprofit)} ${nonprofit.id.replace(/^.*:/, '')}`;
  if (!words.every((word) => startsWord(name, word) || startsWord(rest, word))) return 0;
  const inName = words.filter((word) => startsWord(name, word)).length;
  return 1 + inName * 2 + (name.startsWith(words[0] ?? '') ? 1 : 0);
}

/** Tells how near one is: 2 in the place itself, 1 in a region that the place is in, 0 elsewhere. */
function nearness(nonprofits: readonly Nonprofit[], place: string): (one: Nonprofit) => number {
  const words = withoutInnerFillers(wordsOf(place));
  const isThere = (one: Nonprofit) => words.every((word) => startsWord(placeOf(one), word));
  const regionOf = ({ country, region }: Nonprofit) => region && `${country} ${region}`;
  const regions = new Set(nonprofits.filter(isThere).map(regionOf));
  regions.delete(undefined);
  return (one) => (isThere(one) ? 2 : regions.has(regionOf(one)) ? 1 : 0);
}

/**
 * Those whose name, place or number holds every word of the query as the beginning of a word; names first. With a place,
 * only those there and in its region, the nearer ones first: no map is needed, the list says where its towns are.
 */
export function filterNonprofits(
  nonprofits: readonly Nonprofit[],
  query: string,
  place = '',
): readonly Nonprofit[] {
  const words = wordsOf(query);
  const nearnessOf = place.trim() === '' ? () => 1 : nearness(nonprofits, place);
  return Array.from(new Map(nonprofits.map((each) => [each.id, each])).values(), (nonprofit) => ({
    nonprofit,
    near: nearnessOf(nonprofit),
    score: scoreOf(nonprofit, words),
  }))
    .filter(({ near, score }) => near * score > 0)
    .sort(
      (left, right) =>
        right.near - left.near ||
        right.score - left.score ||
        left.nonprofit.name.localeCompare(right.nonprofit.name),
    )
    .slice(0, maximumResults)
    .map(({ nonprofit }) => nonprofit);
}
