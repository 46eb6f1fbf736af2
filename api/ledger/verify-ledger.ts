import { sql } from 'kysely';
import { checkHistory, type StoredEvent } from '../../lib/domain/ledger/check-history.ts';
import { checkPayouts, type PayoutPart } from '../../lib/domain/ledger/check-payouts.ts';
import { creditStatus } from '../../lib/domain/ledger/credit-status.ts';
import { nonprofitPart } from '../../lib/domain/ledger/split-commission.ts';
import { readSnapshot } from '../backup/snapshot.ts';
import type { OpenDatabase } from '../db/open-database.ts';
import type { Db, Schema } from '../db/schema.ts';
import { toSaleState } from '../repositories/sales.ts';

/** What is wrong with a sale, by its key, or with a payout. */
interface Problem {
  readonly subject: string;
  readonly problem: string;
}

/** What re-adding the books found. They balance when `problems` is empty. */
export interface LedgerCheck {
  readonly sales: number;
  readonly events: number;
  readonly problems: readonly Problem[];
  /** Balance of every account, from the postings. */
  readonly accounts: readonly {
    readonly account: string;
    readonly currency: string;
    readonly minor: number;
  }[];
}

const batch = 500;
const mostProblems = 1_000;

type SaleRow = Schema['sale'];

async function loadHistories(db: Db, ids: readonly string[]): Promise<Map<string, StoredEvent[]>> {
  const events = await db
    .selectFrom('ledger_event')
    .selectAll()
    .where('sale_id', 'in', ids)
    .orderBy('sale_id')
    .orderBy('revision')
    .execute();
  const postings = await db
    .selectFrom('ledger_posting')
    .selectAll()
    .where('sale_id', 'in', ids)
    .execute();
  const postingsOf = Map.groupBy(postings, (row) => `${row.sale_id} ${row.revision}`);
  const histories = new Map<string, StoredEvent[]>();
  for (const row of events) {
    const history = histories.get(row.sale_id) ?? [];
    const state = toSaleState(row);
    const own = postingsOf.get(`${row.sale_id} ${row.revision}`) ?? [];
    history.push({ revision: row.revision, state, postings: own });
    histories.set(row.sale_id, history);
  }
  return histories;
}

function checkSale(
  row: SaleRow,
  history: readonly StoredEvent[],
  parts: readonly PayoutPart[],
): string[] {
  const state = toSaleState(row);
  const problems = checkHistory(row.network, history, state);
  if (row.revision !== history.length) problems.push('an event is missing');
  if (row.credit !== nonprofitPart(state)) problems.push('the published credit is wrong');
  if (row.credit_status !== creditStatus(state)) problems.push('the published status is wrong');
  return [...problems, ...checkPayouts({ state, payoutId: row.payout_id }, history, parts)];
}

async function loadParts(db: Db, ids: readonly string[]): Promise<Map<string, PayoutPart[]>> {
  const rows = await db
    .selectFrom('payout_item')
    .innerJoin('payout', 'payout.id', 'payout_item.payout_id')
    .select(['sale_id', 'payout_id', 'state', 'nonprofit', 'currency', 'payout_item.minor'])
    .where('sale_id', 'in', ids)
    .execute();
  const parts = rows.flatMap(({ payout_id: payoutId, state, ...row }) =>
    state === 'prepared' || state === 'paid' ? [{ payoutId, state, ...row } as const] : [],
  );
  return Map.groupBy(parts, ({ sale_id }) => sale_id);
}

/** Payouts whose own figures are not those of their parts. */
async function checkTotals(db: Db): Promise<Problem[]> {
  const rows = await db
    .selectFrom('payout')
    .leftJoin('payout_item', 'payout_item.payout_id', 'payout.id')
    .select(['payout.id', 'payout.minor', 'payout.sales'])
    .select(({ fn }) => [
      fn.sum<number | null>('payout_item.minor').as('sum'),
      fn.count<number>('payout_item.sale_id').as('parts'),
    ])
    .groupBy(['payout.id', 'payout.minor', 'payout.sales'])
    .execute();
  return rows
    .filter(({ minor, sales, sum, parts }) => Number(sum) !== minor || Number(parts) !== sales)
    .map(({ id }) => ({ subject: `payout ${id}`, problem: 'its parts do not add up to it' }));
}

async function countOrphans(db: Db): Promise<Problem[]> {
  const { rows } = await sql<{ sale_id: string }>`
    select e.sale_id from ledger_event e left join sale s on s.id = e.sale_id where s.id is null
    union
    select p.sale_id from ledger_posting p
      left join ledger_event e on e.sale_id = p.sale_id and e.revision = p.revision
      where e.sale_id is null
    limit 100`.execute(db);
  return rows.map(({ sale_id }) => ({ subject: sale_id, problem: 'a booking without its sale' }));
}

async function loadAccounts(db: Db): Promise<LedgerCheck['accounts']> {
  const rows = await db
    .selectFrom('ledger_posting')
    .select(['account', 'currency', ({ fn }) => fn.sum<number>('minor').as('minor')])
    .groupBy(['account', 'currency'])
    .orderBy('currency')
    .orderBy('account')
    .execute();
  return rows
    .map(({ account, currency, minor }) => ({ account, currency, minor: Number(minor) }))
    .filter(({ minor }) => minor !== 0);
}

/**
 * The books as they are at one moment, re-added while others go on booking.
 * @see verifyLedger
 */
export const verifyLedgerNow = ({ db, engine }: OpenDatabase): Promise<LedgerCheck> =>
  readSnapshot(db, engine, verifyLedger);

/**
 * Re-adds every sale from its events, 500 sales at a time, and compares with what is stored and published. Nobody may
 * book meanwhile, else what it reads first does not fit what it reads later.
 */
export async function verifyLedger(db: Db): Promise<LedgerCheck> {
  const problems = [...(await countOrphans(db)), ...(await checkTotals(db))];
  let sales = 0;
  let events = 0;
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('sale')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(batch)
      .execute();
    const final = rows.at(-1);
    if (final === undefined) break;
    last = final.id;
    const ids = rows.map(({ id }) => id);
    const histories = await loadHistories(db, ids);
    const parts = await loadParts(db, ids);
    for (const row of rows) {
      const history = histories.get(row.id) ?? [];
      sales += 1;
      events += history.length;
      for (const problem of checkSale(row, history, parts.get(row.id) ?? [])) {
        if (problems.length < mostProblems) problems.push({ subject: row.id, problem });
      }
    }
  }
  return { sales, events, problems, accounts: await loadAccounts(db) };
}
