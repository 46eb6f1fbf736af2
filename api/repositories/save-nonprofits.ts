import type { Insertable } from 'kysely';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { inBatches } from '../db/in-batches.ts';
import type { Db, Schema } from '../db/schema.ts';
import type { NonprofitIndex } from '../search/nonprofit-index.ts';
import { indexListed } from '../search/rebuild-index.ts';

/** Who lists a nonprofit: the community's published directory, or a public register. */
export type Listing = { readonly source: 'directory' } | { readonly source: 'register' };

export interface ListedNonprofit {
  readonly nonprofit: Nonprofit;
  /** Yearly revenue in whole currency units; undefined leaves what is known. */
  readonly weight?: number | undefined;
}

type Row = Insertable<Schema['nonprofit']>;
type Known = Omit<Row, 'country' | 'updated_at'>;

const batch = 500;

/** Whom nobody lists an import has stored without words. */
const isFoundAsBefore = (old: Known, { nonprofit }: ListedNonprofit): boolean =>
  old.in_directory + old.in_register > 0 &&
  old.name === nonprofit.name &&
  old.city === (nonprofit.city ?? null) &&
  old.region === (nonprofit.region ?? null) &&
  old.cause_area === nonprofit.causeArea;

function toRow(
  { nonprofit, weight }: ListedNonprofit,
  old: Known | undefined,
  place: number,
  listing: Listing,
  now: string,
): Row {
  return {
    place,
    id: nonprofit.id,
    name: nonprofit.name,
    city: nonprofit.city ?? null,
    region: nonprofit.region ?? null,
    country: nonprofit.country,
    cause_area: nonprofit.causeArea,
    weight: weight ?? old?.weight ?? 0,
    in_directory: listing.source === 'directory' ? 1 : (old?.in_directory ?? 0),
    in_register: listing.source === 'register' ? 1 : (old?.in_register ?? 0),
    updated_at: now,
  };
}

async function loadKnown(db: Db, ids: readonly string[]): Promise<Map<string, Known>> {
  const rows = await db
    .selectFrom('nonprofit')
    .select(['id', 'name', 'city', 'region', 'cause_area', 'weight', 'place'])
    .select(['in_directory', 'in_register'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function upsert(db: Db, rows: readonly Row[]): Promise<void> {
  await db
    .insertInto('nonprofit')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        place: set.ref('excluded.place'),
        name: set.ref('excluded.name'),
        city: set.ref('excluded.city'),
        region: set.ref('excluded.region'),
        country: set.ref('excluded.country'),
        cause_area: set.ref('excluded.cause_area'),
        weight: set.ref('excluded.weight'),
        in_directory: set.ref('excluded.in_directory'),
        in_register: set.ref('excluded.in_register'),
        updated_at: set.ref('excluded.updated_at'),
      })),
    )
    .execute();
}

async function lowestPlace(db: Db): Promise<number> {
  const row = await db
    .selectFrom('nonprofit')
    .select('place')
    .orderBy('place')
    .limit(1)
    .executeTakeFirst();
  return Math.min(0, row?.place ?? 0);
}

/**
 * Adds or renews nonprofits together with their search entries; for a whole register there is `importRegister`. Call it
 * inside a transaction for all or nothing.
 */
export async function saveNonprofits(
  db: Db,
  index: NonprofitIndex,
  items: readonly ListedNonprofit[],
  listing: Listing,
  now: string,
): Promise<void> {
  let lowest = await lowestPlace(db);
  let changed = false;
  const unique = [...new Map(items.map((item) => [item.nonprofit.id, item])).values()];
  for (const some of inBatches(unique, batch)) {
    const known = await loadKnown(
      db,
      some.map(({ nonprofit }) => nonprofit.id),
    );
    const rows = some.map((item) => {
      const old = known.get(item.nonprofit.id);
      if (old !== undefined && isFoundAsBefore(old, item)) {
        return toRow(item, old, old.place, listing, now);
      }
      // Its old number in the index leads nowhere from now on.
      changed = true;
      lowest -= 1;
      return toRow(item, old, lowest, listing, now);
    });
    await upsert(db, rows);
  }
  if (changed) await indexListed(db, index);
}
