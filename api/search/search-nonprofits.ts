import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import type { Db } from '../db/schema.ts';
import { findNonprofitsByPlace } from '../repositories/nonprofits.ts';
import type { NonprofitIndex } from './nonprofit-index.ts';
import { rankNonprofits } from './rank-nonprofits.ts';
import { wordsOf } from './words-of.ts';

const longestQuery = 8;
const candidates = 200;

/** At most `limit` active nonprofits for what somebody typed; none for a query without a letter or digit. */
export async function searchNonprofits(
  db: Db,
  index: NonprofitIndex,
  query: string,
  limit: number,
): Promise<Nonprofit[]> {
  const words = wordsOf(query).slice(0, longestQuery);
  if (words.length === 0) return [];
  const places = await index.find(db, words, candidates);
  const found = await findNonprofitsByPlace(db, places);
  return rankNonprofits(found, words).slice(0, limit);
}
