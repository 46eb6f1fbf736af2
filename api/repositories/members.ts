import { Member, type MemberId } from '../../lib/schema/member.ts';
import type { Db, Schema } from '../db/schema.ts';

const toMember = (row: Schema['member']): Member =>
  Member.parse({
    id: row.id,
    name: row.name,
    rate: JSON.parse(row.rate),
    returnDays: row.return_days,
  });

/** Undefined when nobody has this id; a member that was stopped is still found. */
export async function findMember(db: Db, id: MemberId): Promise<Member | undefined> {
  const row = await db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toMember(row);
}

/** All members, those that were stopped too, by id. */
export async function loadMembers(db: Db): Promise<Member[]> {
  const rows = await db.selectFrom('member').selectAll().orderBy('id').execute();
  return rows.map(toMember);
}

/** Adds a member or changes its terms; orders that came before keep theirs. */
export async function saveMember(db: Db, member: Member, now: string): Promise<void> {
  const terms = {
    name: member.name,
    rate: JSON.stringify(member.rate),
    return_days: member.returnDays,
    updated_at: now,
  };
  await db
    .insertInto('member')
    .values({ id: member.id, ...terms, created_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(terms))
    .execute();
}
