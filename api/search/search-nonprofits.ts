import { withoutInnerFillers } from '../../lib/domain/fillers.ts';
import type { CauseArea, Nonprofit } from '../../lib/schema/nonprofit.ts';
import type { Db } from '../db/schema.ts';
import {
  findNonprofitsByNumber,
  findNonprofitsByPlace,
  toNonprofit,
} from '../repositories/nonprofits.ts';
import { findNear } from './find-near.ts';
import { findPlaces, usualStep } from './find-places.ts';
import { loadIndex } from './loaded-index.ts';
import { createPostings } from './postings.ts';
import { type Candidate, type RankedRow, rankNonprofits, toCandidate } from './rank-nonprofits.ts';
import { groupsOf, readQuery, termOfCause, withCauses } from './read-query.ts';
import type { SearchGroup } from './search-term.ts';
import { otherSpacings, withMeanings } from './spelling.ts';
import { wordsOf } from './words-of.ts';

const candidates = 200;
/** With fewer results than this, the words may be misspelt, or name a cause. */
const enough = 5;

/** Finds the nonprofits that have a term of every group. */
type Find = (groups: readonly SearchGroup[]) => Promise<RankedRow[]>;

/** What one search reads of the database is read once, whatever the spellings that it tries. */
function createFind(db: Db, segments: readonly number[], cause: CauseArea | undefined): Find {
  const always = cause === undefined ? [] : [{ word: '', terms: [termOfCause(cause)] }];
  const postings = createPostings(db);
  const known = new Map<number, Candidate | undefined>();
  let step = usualStep;
  return async (groups) => {
    const places = await findPlaces(postings, segments, [...groups, ...always], candidates, step);
    // Where so few were found that the search went to the end, the next spelling's will hardly end earlier.
    if (places.length < candidates) step = segments.length;
    const unknown = places.filter((place) => !known.has(place));
    const rows = await findNonprofitsByPlace(db, unknown);
    for (const place of unknown) {
      const row = rows.get(place);
      known.set(place, row === undefined ? undefined : toCandidate(row));
    }
    return rankNonprofits(
      places.flatMap((place) => known.get(place) ?? []),
      groups,
    );
  };
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

async function findByWords(
  db: Db,
  words: readonly string[],
  cause: CauseArea | undefined,
): Promise<RankedRow[]> {
  const groups = groupsOf(words);
  const index = await loadIndex(db);
  const find = createFind(db, index.segments, cause);
  const lists = [await find(groups)];
  for (const spacing of otherSpacings(words, index.words)) {
    lists.push(await find(groupsOf(spacing)));
  }
  let found = merge(lists);
  const byCause = found.length < enough ? withCauses(groups) : undefined;
  if (byCause !== undefined) found = merge([found, await find(byCause)]);
  if (found.length >= enough) return found;
  return merge([found, await find(withMeanings(groups, index.words))]);
}

/** How a search is narrowed. */
export interface Narrowed {
  readonly cause?: CauseArea | undefined;
  /** A town or region, which stands at the end of what was typed. */
  readonly near?: string | undefined;
}

const mostPlaceWords = 4;

const withoutPlace = (text: string, near: string): string =>
  text.endsWith(near) ? text.slice(0, -near.length) : text;

/**
 * At most `limit` active nonprofits for what somebody typed, of one cause area where it is given; none for a query
 * without a letter or digit.
 */
export async function searchNonprofits(
  db: Db,
  text: string,
  limit: number,
  { cause, near = '' }: Narrowed = {},
): Promise<Nonprofit[]> {
  const query = readQuery(text);
  if (query.kind === 'number') {
    const rows = await findNonprofitsByNumber(db, query.beginnings, limit);
    const fitting = rows
      .map(toNonprofit)
      .filter(({ causeArea }) => cause === undefined || causeArea === cause);
    if (fitting.length > 0) return fitting;
  }
  if (query.words.length === 0) return [];
  const place = withoutInnerFillers(wordsOf(near)).slice(0, mostPlaceWords);
  const find = (words: readonly string[]) => findByWords(db, words, cause);
  const found =
    place.length === 0
      ? await find(query.words)
      : await findNear(find, readQuery(withoutPlace(text, near)).words, place, limit);
  return found.slice(0, limit).map(({ row }) => toNonprofit(row));
}
