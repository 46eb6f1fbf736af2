import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import type { Db } from '../db/schema.ts';
import {
  findNonprofitsByNumber,
  findNonprofitsByPlace,
  toNonprofit,
} from '../repositories/nonprofits.ts';
import { findPlaces } from './find-places.ts';
import type { NonprofitIndex } from './nonprofit-index.ts';
import { type RankedRow, rankNonprofits } from './rank-nonprofits.ts';
import { groupsOf, readQuery, withCauses } from './read-query.ts';
import type { SearchGroup } from './search-term.ts';
import { loadWordPool, otherSpacings, withMeanings } from './spelling.ts';

const candidates = 200;
/** With fewer results than this, the words may be misspelt, or name a cause. */
const enough = 5;

async function find(db: Db, groups: readonly SearchGroup[]): Promise<RankedRow[]> {
  const places = await findPlaces(db, groups, candidates);
  return rankNonprofits(await findNonprofitsByPlace(db, places), groups);
}

/** The best of several lists; who stands in two of them counts with the better score. */
function merge(lists: readonly (readonly RankedRow[])[]): RankedRow[] {
  const best = new Map<string, RankedRow>();
  for (const ranked of lists.flat()) {
    const known = best.get(ranked.row.id);
    if (known === undefined || known.score < ranked.score) best.set(ranked.row.id, ranked);
  }
  return [...best.values()].sort(
    (left, right) => right.score - left.score || (left.row.id < right.row.id ? -1 : 1),
  );
}

async function findByWords(db: Db, words: readonly string[]): Promise<RankedRow[]> {
  const groups = groupsOf(words);
  const pool = await loadWordPool(db);
  const lists = [await find(db, groups)];
  for (const spacing of otherSpacings(words, pool)) {
    lists.push(await find(db, groupsOf(spacing)));
  }
  let found = merge(lists);
  const byCause = found.length < enough ? withCauses(groups) : undefined;
  if (byCause !== undefined) found = merge([found, await find(db, byCause)]);
  if (found.length >= enough) return found;
  return merge([found, await find(db, withMeanings(groups, pool))]);
}

/** At most `limit` active nonprofits for what somebody typed; none for a query without a letter or digit. */
export async function searchNonprofits(
  db: Db,
  _index: NonprofitIndex,
  text: string,
  limit: number,
): Promise<Nonprofit[]> {
  const query = readQuery(text);
  if (query.kind === 'number') {
    const rows = await findNonprofitsByNumber(db, query.beginnings, limit);
    if (rows.length > 0) return rows.map(toNonprofit);
  }
  if (query.words.length === 0) return [];
  const found = await findByWords(db, query.words);
  return found.slice(0, limit).map(({ row }) => toNonprofit(row));
}
