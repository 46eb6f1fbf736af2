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
