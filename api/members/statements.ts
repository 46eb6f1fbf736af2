import { randomUUID } from 'node:crypto';
import {
  endOfMonth,
  type OwedOrder,
  planStatements,
  type StatementItem,
} from '../../lib/domain/members/plan-statement.ts';
import type { MemberId } from '../../lib/schema/member.ts';
import { inBatches } from '../db/in-batches.ts';
import type { Db, Schema } from '../db/schema.ts';
import { retryConflicts } from '../ledger/retry-conflicts.ts';
import { lockOrder, updateOrder } from '../repositories/member-orders.ts';
import { loadSalesById, saleIdOf } from '../repositories/sales.ts';
import { bookDueOrders, memberNetwork } from './book-order.ts';

/** What a member is asked to pay, and for which orders. */
export interface Statement {
  readonly id: string;
  readonly memberId: string;
  readonly month: string;
  readonly currency: string;
  readonly minor: number;
  readonly state: string;
  readonly createdAt: string;
  readonly paidAt: string | null;
  readonly reference: string | null;
  readonly items: readonly StatementItem[];
}

async function withItems(
  db: Db,
  rows: readonly Schema['member_statement'][],
): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const row of rows) {
    const items = await db
      .selectFrom('member_statement_item')
      .select(['order_id as orderId', 'sold_at as soldAt', 'minor', 'nonprofit', 'operator'])
      .where('statement_id', '=', row.id)
      .orderBy('sold_at')
      .orderBy('order_id')
      .execute();
    const { id, month, currency, minor, state, reference } = row;
    const times = { createdAt: row.created_at, paidAt: row.paid_at };
    const memberId = row.member_id;
    statements.push({ id, memberId, month, currency, minor, state, reference, ...times, items });
  }
  return statements;
}

/** A member's statements, the newest month first. */
export async function loadStatements(db: Db, memberId: MemberId): Promise<Statement[]> {
  const rows = await db
    .selectFrom('member_statement')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('month', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('currency')
    .execute();
  return withItems(db, rows);
}

/** Only what credits somebody is owed: an order whose click never arrived names no nonprofit. */
async function loadOwedOrders(db: Db, memberId: MemberId, month: string): Promise<OwedOrder[]> {
  const rows = await db
    .selectFrom('member_order')
    .select(['order_id', 'sold_at', 'currency', 'owed', 'settled'])
    .where('member_id', '=', memberId)
    .where('owed', '<>', 0)
    .where('sold_at', '<', endOfMonth(month))
    .orderBy('order_id')
    .execute();
  const idOf = (orderId: string) => saleIdOf(memberNetwork(memberId), orderId, '');
  const sales = await loadSalesById(
    db,
    rows.map((row) => idOf(row.order_id)),
  );
  return rows.flatMap((row): OwedOrder[] => {
    const assignment = sales.get(idOf(row.order_id))?.state.assignment;
    if (assignment == null || row.sold_at === null || row.currency === null) return [];
    const { order_id: orderId, sold_at: soldAt, currency, owed, settled } = row;
    return [{ orderId, soldAt, currency, owed, settled, assignment }];
  });
}

async function prepare(db: Db, memberId: MemberId, month: string, now: string): Promise<void> {
  for (const { currency, minor, items } of planStatements(
    await loadOwedOrders(db, memberId, month),
  )) {
    const id = randomUUID();
    const row = { id, member_id: memberId, month, currency, minor, state: 'open', created_at: now };
    await db
      .insertInto('member_statement')
      .values({ ...row, paid_at: null, reference: null })
      .execute();
    for (const some of inBatches(items, 500)) {
      const values = some.map(({ orderId, soldAt, ...item }) => {
        return { statement_id: id, order_id: orderId, sold_at: soldAt, ...item };
      });
      await db.insertInto('member_statement_item').values(values).execute();
    }
  }
}

export type StatementsOfMonth =
  | { readonly state: 'ready'; readonly statements: readonly Statement[] }
  /** Another month's statement is not paid yet: what it holds must not be asked for twice. */
  | { readonly state: 'openMonth'; readonly month: string };

/**
 * The statements of a month, one per currency: the open ones as they were made, else new ones over all that is owed for
 * orders up to the end of the month and was on no statement yet.
 */
export async function prepareStatements(
  db: Db,
  memberId: MemberId,
  month: string,
  now: Date,
): Promise<StatementsOfMonth> {
  await bookDueOrders(db, now);
  return db.transaction().execute(async (transaction): Promise<StatementsOfMonth> => {
    // Holds the member, so that two stewards cannot put an order on two statements.
    await transaction
      .updateTable('member')
      .set({ updated_at: now.toISOString() })
      .where('id', '=', memberId)
      .execute();
    const all = await loadStatements(transaction, memberId);
    const open = all.filter(({ state }) => state === 'open');
    const other = open.find((statement) => statement.month !== month);
    if (other !== undefined) return { state: 'openMonth', month: other.month };
    if (open.length > 0) return { state: 'ready', statements: open };
    await prepare(transaction, memberId, month, now.toISOString());
    const made = await loadStatements(transaction, memberId);
    const ofMonth = made.filter((statement) => statement.month === month);
    const fresh = ofMonth.filter(({ state }) => state === 'open');
    // Nothing new is owed: the paid ones of this month are what there is to show.
    const paid = ofMonth.filter(({ state }) => state === 'paid');
    return { state: 'ready', statements: fresh.length > 0 ? fresh : paid };
  });
}

export type StatementChange = 'done' | 'unknownStatement' | 'notOpen';

async function close(
  db: Db,
  id: string,
  change: Partial<Schema['member_statement']>,
): Promise<StatementChange> {
  const updated = await db
    .updateTable('member_statement')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (updated.numUpdatedRows > 0n) return 'done';
  const known = await db
    .selectFrom('member_statement')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return known === undefined ? 'unknownStatement' : 'notOpen';
}

/** Books a statement as paid by the shop: its orders become money that has arrived and can be paid on. Once only. */
export async function recordStatement(
  db: Db,
  id: string,
  reference: string,
  paidAt: string,
  now: Date,
): Promise<StatementChange> {
  const change = await retryConflicts(() =>
    db.transaction().execute(async (transaction) => {
      const closed = await close(transaction, id, { state: 'paid', paid_at: paidAt, reference });
      if (closed !== 'done') return closed;
      const items = await transaction
        .selectFrom('member_statement_item')
        .innerJoin('member_statement', 'member_statement.id', 'statement_id')
        .select(['member_id as memberId', 'order_id as orderId', 'member_statement_item.minor'])
        .where('statement_id', '=', id)
        .orderBy('order_id')
        .execute();
      for (const { minor, ...key } of items) {
        const order = await lockOrder(transaction, key, now.toISOString());
        const time = Math.max(now.getTime(), Date.parse(order.asOf) + 1);
        await updateOrder(transaction, key, {
          settled: order.settled + minor,
          as_of: new Date(time).toISOString(),
          decide_at: now.toISOString(),
        });
      }
      return closed;
    }),
  );
  if (change === 'done') await bookDueOrders(db, now);
  return change;
}

/** Takes a statement back that was not paid; its orders are owed again. */
export const cancelStatement = (db: Db, id: string): Promise<StatementChange> =>
  close(db, id, { state: 'cancelled' });
