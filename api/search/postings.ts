import { type RawBuilder, sql } from 'kysely';
import { padded } from '../db/padded.ts';
import { prepared } from '../db/prepared.ts';
import type { Db } from '../db/schema.ts';
import { addEncoded, createOrdinalSet, type OrdinalSet } from './ordinal-set.ts';
import { type Lookup, lookupOf, type SearchGroup, type SearchTerm } from './search-term.ts';

/** The index as one search reads it: nothing twice, because its spellings have most of their words in common. */
export interface Postings {
  /** Reads what is not read yet of these groups in these segments, in one round trip. */
  readonly read: (segments: readonly number[], groups: readonly SearchGroup[]) => Promise<void>;
  /** Which entries of a segment have one of the group's terms, once that is read; undefined when none has. */
  readonly entriesOf: (segment: number, group: SearchGroup) => OrdinalSet | undefined;
  /** Bytes that were read for a group in these segments: the more, the more entries have it. */
  readonly bytesOf: (segments: readonly number[], group: SearchGroup) => number;
}

interface PostingRow {
  readonly lookup: string;
  readonly segment: number;
  readonly places: Uint8Array;
}

/** The encoded entries of one lookup by segment; a segment that was read and has none stands with an empty list. */
type Found = Map<number, Uint8Array[]>;

/** No key ends like the name of a range: words hold no such character. */
const nameOf = (lookup: Lookup): string =>
  lookup.kind === 'key' ? lookup.key : `${lookup.from}..`;

function rangeQuery(lookup: Lookup & { kind: 'range' }, segments: readonly number[]) {
  return sql`select cast(${nameOf(lookup)} as text) as lookup, segment, places from nonprofit_posting
    where segment in (${sql.join(padded(segments))}) and term >= ${lookup.from} and term < ${lookup.to}`;
}

const keyQuery = (keys: readonly string[], segments: readonly number[]) =>
  sql`select term as lookup, segment, places from nonprofit_posting
    where segment in (${sql.join(padded(segments))}) and term in (${sql.join(padded(keys))})`;

/** One statement for all lookups that lack the same segments, and one for each range. */
function queriesFor(missing: ReadonlyMap<Lookup, readonly number[]>): RawBuilder<unknown>[] {
  const keys = new Map<string, { keys: string[]; segments: readonly number[] }>();
  const queries: RawBuilder<unknown>[] = [];
  for (const [lookup, segments] of missing) {
    if (lookup.kind === 'range') {
      queries.push(rangeQuery(lookup, segments));
      continue;
    }
    const name = segments.join();
    const same = keys.get(name) ?? { keys: [], segments };
    same.keys.push(lookup.key);
    keys.set(name, same);
  }
  for (const { keys: some, segments } of keys.values()) queries.push(keyQuery(some, segments));
  return queries;
}

/** Reads the index for one search. */
export function createPostings(db: Db): Postings {
  const byLookup = new Map<string, Found>();

  function foundOf(term: SearchTerm): Found {
    const name = nameOf(lookupOf(term));
    const found = byLookup.get(name) ?? new Map<number, Uint8Array[]>();
    byLookup.set(name, found);
    return found;
  }

  function missingOf(segments: readonly number[], groups: readonly SearchGroup[]) {
    const missing = new Map<Lookup, readonly number[]>();
    for (const term of groups.flatMap(({ terms }) => terms)) {
      const found = foundOf(term);
      const unread = segments.filter((segment) => !found.has(segment));
      for (const segment of unread) found.set(segment, []);
      if (unread.length > 0) missing.set(lookupOf(term), unread);
    }
    return missing;
  }

  return {
    read: async (segments, groups) => {
      const queries = queriesFor(missingOf(segments, groups));
      if (queries.length === 0) return;
      const { rows } =
        await sql<PostingRow>`${prepared} ${sql.join(queries, sql` union all `)}`.execute(db);
      for (const { lookup, segment, places } of rows) {
        byLookup.get(lookup)?.get(segment)?.push(places);
      }
    },
    entriesOf: (segment, { terms }) => {
      let set: OrdinalSet | undefined;
      for (const term of terms) {
        for (const places of foundOf(term).get(segment) ?? []) {
          set ??= createOrdinalSet();
          addEncoded(set, places);
        }
      }
      return set;
    },
    bytesOf: (segments, { terms }) => {
      let bytes = 0;
      for (const term of terms) {
        const found = foundOf(term);
        for (const segment of segments) {
          for (const places of found.get(segment) ?? []) bytes += places.length;
        }
      }
      return bytes;
    },
  };
}
