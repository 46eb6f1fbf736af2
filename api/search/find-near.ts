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

/** A region's code may stand in several countries: WA is in the US and in Australia. */
const nameRegion = ({ row: { country, region } }: RankedRow): string => `${country} ${region}`;

/** One of each region of these, the most frequent first. */
function regionsOf(ranked: readonly RankedRow[]): readonly RankedRow[] {
  const byRegion = Map.groupBy(
    ranked.filter(({ row }) => row.region !== null),
    nameRegion,
  );
  return [...byRegion.values()]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, mostRegions)
    .flatMap(([first]) => first ?? []);
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
  for (const one of regionsOf(placed.filter((each) => isThere(each, place)))) {
    const inRegion = await find([
      ...words,
      ...placeWords.ofRegion(one.row.region ?? '').slice(0, 1),
    ]);
    nearby.push(...inRegion.filter((each) => nameRegion(each) === nameRegion(one)));
  }
  if (there.length + nearby.length === 0) return found;
  const known = new Set(there.map(({ row }) => row.id));
  return [...there, ...nearby.filter(({ row }) => !known.has(row.id))];
}
