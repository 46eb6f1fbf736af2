import { keepCommon, listOrdinals, type OrdinalSet } from './ordinal-set.ts';
import type { Postings } from './postings.ts';
import type { SearchGroup } from './search-term.ts';
import { placeOf } from './size-class.ts';

/** Segments looked at first: few, because most searches find enough among the large organisations. */
export const usualStep = 3;
const growth = 4;

/** The rarest group leaves few segments over, so the others are read there only. */
async function readRarestFirst(
  postings: Postings,
  segments: readonly number[],
  groups: readonly SearchGroup[],
): Promise<readonly number[]> {
  const [rarest, ...others] = groups;
  if (rarest === undefined) return [];
  await postings.read(segments, [rarest]);
  const left = segments.filter((segment) => postings.bytesOf([segment], rarest) > 0);
  await postings.read(left, others);
  return left;
}

/** The entries of a segment that have a term of every group. */
function commonEntries(
  postings: Postings,
  segment: number,
  groups: readonly SearchGroup[],
): OrdinalSet | undefined {
  let common: OrdinalSet | undefined;
  for (const group of groups) {
    const entries = postings.entriesOf(segment, group);
    if (entries === undefined) return undefined;
    if (common !== undefined && !keepCommon(entries, common)) return undefined;
    common = entries;
  }
  return common;
}

/**
 * Places of at most `limit` entries that have a term of every group, those of the larger organisations first. Who knows
 * that all segments will be needed has them read in one step.
 */
export async function findPlaces(
  postings: Postings,
  allSegments: readonly number[],
  groups: readonly SearchGroup[],
  limit: number,
  firstStep = usualStep,
): Promise<number[]> {
  const places: number[] = [];
  const collect = (segments: readonly number[], rarestFirst: readonly SearchGroup[]): void => {
    for (const segment of segments) {
      if (places.length >= limit) return;
      const set = commonEntries(postings, segment, rarestFirst);
      if (set === undefined) continue;
      const ordinals = listOrdinals(set, limit - places.length);
      places.push(...ordinals.map((ordinal) => placeOf(segment, ordinal)));
    }
  };

  const first = allSegments.slice(0, firstStep);
  await postings.read(first, groups);
  const rarestFirst = groups.toSorted(
    (left, right) => postings.bytesOf(first, left) - postings.bytesOf(first, right),
  );
  collect(first, rarestFirst);
  let step = firstStep * growth;
  for (let start = firstStep; start < allSegments.length && places.length < limit; ) {
    const segments = allSegments.slice(start, start + step);
    collect(await readRarestFirst(postings, segments, rarestFirst), rarestFirst);
    start += step;
    step *= growth;
  }
  return places;
}
