import type { Db } from '../db/schema.ts';

/** Adds a steward or replaces their passphrase, which ends all their sessions. */
export async function saveSteward(
  db: Db,
  name: string,
  passphraseHash: string,
  now: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('steward')
      .values({ name, passphrase_hash: passphraseHash, created_at: now })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ passphrase_hash: passphraseHash }),
      )
      .execute();
    // Whoever is signed in with the passphrase before is not any more.
    await transaction.deleteFrom('steward_session').where('steward', '=', name).execute();
  });
}

/** Takes a steward's account and sessions away; what they decided stays. False when there was none. */
export async function removeSteward(db: Db, name: string): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('steward_session').where('steward', '=', name).execute();
    const removed = await transaction
      .deleteFrom('steward')
      .where('name', '=', name)
      .executeTakeFirst();
    return removed.numDeletedRows > 0n;
  });
}

/** Undefined when no steward has this name. */
export async function findPassphraseHash(db: Db, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('steward')
    .select('passphrase_hash')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.passphrase_hash;
}

/** Their names in order. */
export async function listStewards(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('steward').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

/** Begins a session; only the hash of its token is kept. */
export async function insertSession(
  db: Db,
  session: { readonly tokenHash: string; readonly steward: string },
  now: string,
): Promise<void> {
  await db
    .insertInto('steward_session')
    .values({
      token_hash: session.tokenHash,
      steward: session.steward,
      created_at: now,
      seen_at: now,
    })
    .execute();
}

/**
 * The steward of a session that is neither too old nor idle for too long, and notes that it was seen. Sessions that are
 * over are deleted.
 */
export async function useSession(
  db: Db,
  tokenHash: string,
  limits: { readonly now: string; readonly createdAfter: string; readonly seenAfter: string },
): Promise<string | undefined> {
  await db
    .deleteFrom('steward_session')
    .where((where) =>
      where.or([
        where('created_at', '<=', limits.createdAfter),
        where('seen_at', '<=', limits.seenAfter),
      ]),
    )
    .execute();
  const row = await db
    .selectFrom('steward_session')
    .select('steward')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await db
    .updateTable('steward_session')
    .set({ seen_at: limits.now })
    .where('token_hash', '=', tokenHash)
    .execute();
  return row.steward;
}

/** Ends a session; one that is over already is no fault. */
export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('steward_session').where('token_hash', '=', tokenHash).execute();
}
