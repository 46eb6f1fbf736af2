import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';
import type { NonprofitIndex } from '../search/nonprofit-index.ts';
import { placeOf } from '../search/place-of.ts';
import { wordsOf } from '../search/words-of.ts';

/** Who lists a nonprofit: the community's published directory, or a public register that was imported. */
export type NonprofitSource = 'directory' | 'register';

export interface ListedNonprofit {
  readonly nonprofit: Nonprofit;
  /** Yearly revenue in whole currency units; undefined leaves what is known. */
  readonly weight?: number | undefined;
}

const batch = 500;

const indexed = (row: { name: string; city: string | null; region: string | null; id: string }) =>
  wordsOf(`${row.name} ${row.city ?? ''} ${row.region ?? ''} ${row.id.split(':')[1] ?? ''}`);

async function saveBatch(
  db: Db,
  index: NonprofitIndex,
  items: readonly ListedNonprofit[],
  source: NonprofitSource,
  now: string,
): Promise<void> {
  const unique = new Map(items.map((item) => [item.nonprofit.id, item]));
  const known = await db
    .selectFrom('nonprofit')
    .selectAll()
    .where('id', 'in', [...unique.keys()])
    .execute();
  const knownById = new Map(known.map((row) => [row.id, row]));
  const rows = [...unique.values()].map(({ nonprofit, weight }) => {
    const old = knownById.get(nonprofit.id);
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
      in_directory: source === 'directory' ? (1 as const) : (old?.in_directory ?? 0),
      in_register: source === 'register' ? (1 as const) : (old?.in_register ?? 0),
      updated_at: now,
    };
  });
  const moved = rows.filter((row) => {
    const old = knownById.get(row.id);
    return (
      old === undefined ||
      old.place !== row.place ||
      indexed(old).join(' ') !== indexed(row).join(' ')
    );
  });
  const oldPlaces = moved.flatMap(({ id }) => knownById.get(id)?.place ?? []);
  await db
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
        updated_at: set.ref('excluded.updated_at'),
      })),
    )
    .execute();
  await index.remove(db, oldPlaces);
  await index.add(
    db,
    moved.map((row) => ({ place: row.place, words: indexed(row) })),
  );
}

/** Adds or renews nonprofits together with their search entries. Call it inside a transaction for all or nothing. */
export async function saveNonprofits(
  db: Db,
  index: NonprofitIndex,
  items: readonly ListedNonprofit[],
  source: NonprofitSource,
  now: string,
): Promise<void> {
  for (const some of inBatches(items, batch)) await saveBatch(db, index, some, source, now);
}

/** Takes the source's listing away from every nonprofit that is not in `ids`; its row and its credits stay. */
export async function unlistOthers(
  db: Db,
  ids: ReadonlySet<string>,
  source: NonprofitSource,
  now: string,
): Promise<number> {
  const column = source === 'directory' ? 'in_directory' : 'in_register';
  const listed = await db.selectFrom('nonprofit').select('id').where(column, '=', 1).execute();
  const gone = listed.map(({ id }) => id).filter((id) => !ids.has(id));
  for (const some of inBatches(gone, 1_000)) {
    await db
      .updateTable('nonprofit')
      .set({ [column]: 0, updated_at: now })
      .where('id', 'in', some)
      .execute();
  }
  return gone.length;
}
