import type { Db } from '../db/schema.ts';
import {
  addEncoded,
  createOrdinalSet,
  keepCommon,
  listOrdinals,
  type OrdinalSet,
} from './ordinal-set.ts';
import { lookupOf, type SearchGroup } from './search-term.ts';
import { placeOf } from './size-class.ts';

/** Segments looked at in one step: few at first, because most searches find enough among the large organisations. */
const firstStep = 3;
const growth = 4;

interface FoundPosting {
  readonly segment: number;
  readonly places: Uint8Array;
}

const postingsIn = (db: Db, segments: readonly number[]) =>
  db.selectFrom('nonprofit_posting').select(['segment', 'places']).where('segment', 'in', segments);

/** Which entries of these segments have one of the group's terms. */
async function setsOf(
  db: Db,
  segments: readonly number[],
  { terms }: SearchGroup,
): Promise<ReadonlyMap<number, OrdinalSet>> {
  const lookups = terms.map(lookupOf);
  const keys = lookups.flatMap((lookup) => (lookup.kind === 'key' ? [lookup.key] : []));
  const found: FoundPosting[] = [];
  if (keys.length > 0) {
    found.push(...(await postingsIn(db, segments).where('term', 'in', keys).execute()));
  }
  for (const lookup of lookups) {
    if (lookup.kind !== 'range') continue;
    const range = postingsIn(db, segments)
      .where('term', '>=', lookup.from)
      .where('term', '<', lookup.to);
    found.push(...(await range.execute()));
  }
  const sets = new Map<number, OrdinalSet>();
  for (const { segment, places } of found) {
    const set = sets.get(segment) ?? createOrdinalSet();
    sets.set(segment, set);
    addEncoded(set, places);
  }
  return sets;
}

async function findInSegments(
  db: Db,
  segments: readonly number[],
  groups: readonly SearchGroup[],
): Promise<ReadonlyMap<number, OrdinalSet>> {
  const [first, ...others] = groups;
  if (first === undefined) return new Map();
  const left = new Map(await setsOf(db, segments, first));
  for (const group of others) {
    if (left.size === 0) break;
    const sets = await setsOf(db, [...left.keys()], group);
    for (const [segment, set] of left) {
      const other = sets.get(segment);
      if (other === undefined || !keepCommon(set, other)) left.delete(segment);
    }
  }
  return left;
}

/** Places of at most `limit` entries that have a term of every group, those of the larger organisations first. */
export async function findPlaces(
  db: Db,
  groups: readonly SearchGroup[],
  limit: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('nonprofit_segment')
    .select('segment')
    .orderBy('segment')
    .execute();
  // Long words are rare words: what they leave over is little to look at.
  const rarestFirst = [...groups].sort((left, right) => right.word.length - left.word.length);
  const places: number[] = [];
  let step = firstStep;
  for (let start = 0; start < rows.length && places.length < limit; start += step / growth) {
    const segments = rows.slice(start, start + step).map(({ segment }) => segment);
    step *= growth;
    const found = await findInSegments(db, segments, rarestFirst);
    for (const segment of segments) {
      const set = found.get(segment);
      if (set === undefined) continue;
      const ordinals = listOrdinals(set, limit - places.length);
      places.push(...ordinals.map((ordinal) => placeOf(segment, ordinal)));
    }
  }
  return places;
}
