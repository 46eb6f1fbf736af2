import type { Insertable } from 'kysely';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { inBatches } from '../db/in-batches.ts';
import { type CompiledCache, runCompiled } from '../db/run-compiled.ts';
import type { Db, Schema } from '../db/schema.ts';
import type { IndexEntry, NonprofitIndex } from '../search/nonprofit-index.ts';
import { placeOf } from '../search/place-of.ts';
import { wordsOf } from '../search/words-of.ts';

/**
 * Who lists a nonprofit: the community's published directory, or a public register. A register's run lists nothing
 * before it is finished, so an import that breaks off changes nobody's standing.
 */
export type Listing =
  | { readonly source: 'directory' }
  | { readonly source: 'register' }
  | { readonly source: 'registerRun'; readonly run: number };

export interface ListedNonprofit {
  readonly nonprofit: Nonprofit;
  /** Yearly revenue in whole currency units; undefined leaves what is known. */
  readonly weight?: number | undefined;
}

type Row = Insertable<Schema['nonprofit']>;
type Known = Pick<
  Row,
  | 'id'
  | 'name'
  | 'city'
  | 'region'
  | 'weight'
  | 'place'
  | 'in_directory'
  | 'in_register'
  | 'register_run'
>;

const batch = 500;
const inserts = new WeakMap<NonprofitIndex, CompiledCache>();

/** The words that a nonprofit is found by. */
export const wordsOfRow = (row: Pick<Row, 'name' | 'city' | 'region' | 'id'>): string[] =>
  wordsOf(`${row.name} ${row.city ?? ''} ${row.region ?? ''} ${row.id.split(':')[1] ?? ''}`);

const moved = (old: Known | undefined, row: Row): boolean =>
  old === undefined ||
  old.place !== row.place ||
  old.name !== row.name ||
  old.city !== row.city ||
  old.region !== row.region;

function toRow(
  { nonprofit, weight }: ListedNonprofit,
  old: Known | undefined,
  listing: Listing,
  now: string,
): Row {
  const present = weight ?? old?.weight ?? 0;
  return {
    id: nonprofit.id,
    name: nonprofit.name,
    city: nonprofit.city ?? null,
    region: nonprofit.region ?? null,
    country: nonprofit.country,
    cause_area: nonprofit.causeArea,
    weight: present,
    place: placeOf(nonprofit.id, present),
    in_directory: listing.source === 'directory' ? 1 : (old?.in_directory ?? 0),
    in_register: listing.source === 'register' ? 1 : (old?.in_register ?? 0),
    register_run: listing.source === 'registerRun' ? listing.run : (old?.register_run ?? 0),
    updated_at: now,
  };
}

async function loadKnown(db: Db, ids: readonly string[]): Promise<Map<string, Known>> {
  const rows = await db
    .selectFrom('nonprofit')
    .select(['id', 'name', 'city', 'region', 'weight', 'place'])
    .select(['in_directory', 'in_register', 'register_run'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function insertRows(db: Db, index: NonprofitIndex, rows: readonly Row[]): Promise<void> {
  const cache = inserts.get(index) ?? new Map();
  inserts.set(index, cache);
  const build = () =>
    db
      .insertInto('nonprofit')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((set) => ({
          name: set.ref('excluded.name'),
          city: set.ref('excluded.city'),
          region: set.ref('excluded.region'),
          country: set.ref('excluded.country'),
          cause_area: set.ref('excluded.cause_area'),
          weight: set.ref('excluded.weight'),
          place: set.ref('excluded.place'),
          in_directory: set.ref('excluded.in_directory'),
          in_register: set.ref('excluded.in_register'),
          register_run: set.ref('excluded.register_run'),
          updated_at: set.ref('excluded.updated_at'),
        })),
      );
  const parameters = rows.flatMap((row) => Object.values(row));
  await runCompiled(db, cache, String(rows.length), build, parameters);
}

interface Changes {
  readonly gone: number[];
  readonly entries: IndexEntry[];
}

async function saveBatch(
  db: Db,
  index: NonprofitIndex,
  items: readonly ListedNonprofit[],
  listing: Listing,
  now: string,
): Promise<Changes> {
  const unique = new Map(items.map((item) => [item.nonprofit.id, item]));
  const known = await loadKnown(db, [...unique.keys()]);
  const rows = [...unique.values()].map((item) =>
    toRow(item, known.get(item.nonprofit.id), listing, now),
  );
  await insertRows(db, index, rows);
  const changed = rows.filter((row) => moved(known.get(row.id), row));
  return {
    gone: changed.flatMap(({ id }) => known.get(id)?.place ?? []),
    entries: changed.map((row) => ({ place: row.place, words: wordsOfRow(row) })),
  };
}

/** Adds or renews nonprofits together with their search entries. Call it inside a transaction for all or nothing. */
export async function saveNonprofits(
  db: Db,
  index: NonprofitIndex,
  items: readonly ListedNonprofit[],
  listing: Listing,
  now: string,
): Promise<void> {
  const changes: Changes = { gone: [], entries: [] };
  for (const some of inBatches(items, batch)) {
    const { gone, entries } = await saveBatch(db, index, some, listing, now);
    changes.gone.push(...gone);
    changes.entries.push(...entries);
  }
  await index.remove(db, changes.gone);
  // FTS5 writes its pending entries out whenever a place is smaller than the one before.
  changes.entries.sort((left, right) => left.place - right.place);
  await index.add(db, changes.entries);
}
