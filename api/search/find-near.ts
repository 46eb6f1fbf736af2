import { placeWords } from './entry-words.ts';
import { equalWords } from './equal-words.ts';
import type { RankedRow } from './rank-nonprofits.ts';

/** Finds those that have all of the words somewhere, best first. */
export type FindByWords = (words: readonly string[]) => Promise<readonly RankedRow[]>;

/** A town's name may stand in several states. */
const mostRegions = 3;

/** Whether every word of the place begins a word of the row's town or region. */
function isThere({ row: { city, region } }: RankedRow, place: readonly string[]): boolean {
  const words = [...placeWords.ofCity(city ?? ''), ...placeWords.ofRegion(region ?? '')];
  return place.every((typed) =>
    [typed, ...equalWords(typed)].some((each) => words.some((word) => word.startsWith(each))),
  );
}

/** The regions of these, the most frequent first. */
function regionsOf(ranked: readonly RankedRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { row } of ranked) {
    if (row.region !== null) counts.set(row.region, (counts.get(row.region) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostRegions)
    .map(([region]) => region);
}

/**
 * Those in the place first, the rest of its region after them: no map is needed, since the register says in which region
 * its towns are. Without words all that is there counts; a place that nobody is in is a word as any other.
 */
export async function findNear(
  find: FindByWords,
  words: readonly string[],
  place: readonly string[],
  limit: number,
): Promise<readonly RankedRow[]> {
  const found = await find([...words, ...place]);
  const there = found.filter((each) => isThere(each, place));
  if (there.length >= limit) return there;
  const placed = words.length === 0 ? there : await find(place);
  const nearby: RankedRow[] = [];
  for (const region of regionsOf(placed.filter((each) => isThere(each, place)))) {
    const inRegion = await find([...words, ...placeWords.ofRegion(region).slice(0, 1)]);
    nearby.push(...inRegion.filter(({ row }) => row.region === region));
  }
  if (there.length + nearby.length === 0) return found;
  const known = new Set(there.map(({ row }) => row.id));
  return [...there, ...nearby.filter(({ row }) => !known.has(row.id))];
}
