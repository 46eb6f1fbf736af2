import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';

/** Takes the directory's listing away from every nonprofit that is not in `ids`; its row and its credits stay. */
export async function unlistFromDirectory(
  db: Db,
  ids: ReadonlySet<string>,
  now: string,
): Promise<number> {
  const listed = await db
    .selectFrom('nonprofit')
    .select('id')
    .where('in_directory', '=', 1)
    .execute();
  const gone = listed.map(({ id }) => id).filter((id) => !ids.has(id));
  for (const some of inBatches(gone, 1_000)) {
    await db
      .updateTable('nonprofit')
      .set({ in_directory: 0, updated_at: now })
      .where('id', 'in', some)
      .execute();
  }
  return gone.length;
}

/** How many of a register's nonprofits are listed, and how many of them a run has not found any more. */
export async function countMissing(
  db: Db,
  scheme: string,
  run: number,
): Promise<{ listed: number; missing: number }> {
  const listed = db
    .selectFrom('nonprofit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('in_register', '=', 1)
    .where('id', '>', `${scheme}:`)
    .where('id', '<', `${scheme};`);
  const all = await listed.executeTakeFirstOrThrow();
  const missing = await listed.where('register_run', '<>', run).executeTakeFirstOrThrow();
  return { listed: Number(all.count), missing: Number(missing.count) };
}

/** Lists what a run has found, in one step; with `replace` it also unlists what it has not. Rows and credits stay. */
export async function finishRegisterRun(
  db: Db,
  scheme: string,
  run: number,
  replace: boolean,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const ofScheme = transaction
      .updateTable('nonprofit')
      .where('id', '>', `${scheme}:`)
      .where('id', '<', `${scheme};`);
    await ofScheme
      .set({ in_register: 1 })
      .where('register_run', '=', run)
      .where('in_register', '=', 0)
      .execute();
    if (!replace) return;
    await ofScheme
      .set({ in_register: 0 })
      .where('register_run', '<>', run)
      .where('in_register', '=', 1)
      .execute();
  });
}
