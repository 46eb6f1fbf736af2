import { Nonprofit, type NonprofitId } from '../../lib/schema/nonprofit.ts';
import { inBatches } from '../db/in-batches.ts';
import { padded } from '../db/padded.ts';
import { prepared } from '../db/prepared.ts';
import type { Db } from '../db/schema.ts';

const columns = ['id', 'name', 'city', 'region', 'country', 'cause_area'] as const;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly region: string | null;
  readonly country: string;
  readonly cause_area: string;
}

/** @throws z.core.$ZodError when the table holds what was never let in */
export function toNonprofit({ id, name, country, cause_area, city, region }: Row): Nonprofit {
  return Nonprofit.parse({
    id,
    name,
    country,
    causeArea: cause_area,
    ...(city === null ? {} : { city }),
    ...(region === null ? {} : { region }),
  });
}

/** True when credits can be given to it today: a published directory or an imported register lists it. */
export async function isActiveNonprofit(db: Db, id: NonprofitId): Promise<boolean> {
  const row = await db
    .selectFrom('nonprofit')
    .select('id')
    .where('id', '=', id)
    .where((where) => where.or([where('in_directory', '=', 1), where('in_register', '=', 1)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** A nonprofit that credits can be given to today. */
export async function findActiveNonprofit(db: Db, id: NonprofitId): Promise<Nonprofit | undefined> {
  const row = await db
    .selectFrom('nonprofit')
    .select(columns)
    .where('id', '=', id)
    .where((where) => where.or([where('in_directory', '=', 1), where('in_register', '=', 1)]))
    .executeTakeFirst();
  return row === undefined ? undefined : toNonprofit(row);
}

/** A nonprofit as it was last known, active or not. */
export async function findNonprofitRecord(db: Db, id: NonprofitId): Promise<Nonprofit | undefined> {
  const row = await db
    .selectFrom('nonprofit')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : toNonprofit(row);
}

/** A row as search weighs it, with its yearly revenue in whole currency units (0 when unknown). */
export interface FoundRow extends Row {
  readonly weight: number;
}

const activeOnly = (db: Db) =>
  db
    .selectFrom('nonprofit')
    .select([...columns, 'weight'])
    .where((where) => where.or([where('in_directory', '=', 1), where('in_register', '=', 1)]));

/** The active nonprofits at these places of the search index, by their place. */
export async function findNonprofitsByPlace(
  db: Db,
  places: readonly number[],
): Promise<ReadonlyMap<number, FoundRow>> {
  if (places.length === 0) return new Map();
  const rows = await activeOnly(db)
    .modifyFront(prepared)
    .select('place')
    .where('place', 'in', padded(places))
    .execute();
  return new Map(rows.map((row) => [row.place, row]));
}

/** The active nonprofits whose register number begins so, at most `limit`. */
export async function findNonprofitsByNumber(
  db: Db,
  beginnings: readonly string[],
  limit: number,
): Promise<FoundRow[]> {
  const found: FoundRow[] = [];
  for (const beginning of beginnings) {
    const rows = await activeOnly(db)
      .where('id', '>=', beginning)
      .where('id', '<', `${beginning}~`)
      .orderBy('id')
      .limit(limit)
      .execute();
    found.push(...rows);
  }
  return found.slice(0, limit);
}

/** Those of `ids` that can be credited today. */
export async function findActiveIds(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const active = new Set<string>();
  for (const some of inBatches([...new Set(ids)], 1_000)) {
    const rows = await db
      .selectFrom('nonprofit')
      .select('id')
      .where('id', 'in', some)
      .where((where) => where.or([where('in_directory', '=', 1), where('in_register', '=', 1)]))
      .execute();
    for (const { id } of rows) active.add(id);
  }
  return active;
}

/** Names for a list of ids, active or not: what the public ledger and a payout file print. */
export async function findNonprofitNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const some of inBatches([...new Set(ids)], 1_000)) {
    const rows = await db
      .selectFrom('nonprofit')
      .select(['id', 'name'])
      .where('id', 'in', some)
      .execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}
