import { sql } from 'kysely';
import { checkHistory, type StoredEvent } from '../../lib/domain/ledger/check-history.ts';
import { creditStatus } from '../../lib/domain/ledger/credit-status.ts';
import { nonprofitPart } from '../../lib/domain/ledger/split-commission.ts';
import type { Db, Schema } from '../db/schema.ts';
import { toSaleState } from '../repositories/sales.ts';

/** What re-adding the books found. They balance when `problems` is empty. */
export interface LedgerCheck {
  readonly sales: number;
  readonly events: number;
  readonly problems: readonly { readonly sale: string; readonly problem: string }[];
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

function checkSale(row: SaleRow, history: readonly StoredEvent[], sent: number): string[] {
  const state = toSaleState(row);
  const problems = checkHistory(row.network, history, state);
  if (row.revision !== history.length) problems.push('an event is missing');
  if (row.credit !== nonprofitPart(state)) problems.push('the published credit is wrong');
  if (row.credit_status !== creditStatus(state)) problems.push('the published status is wrong');
  if (state.paidOut !== sent) problems.push('the payouts do not add up to what was paid out');
  return problems;
}

async function loadSent(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('payout_item')
    .innerJoin('payout', 'payout.id', 'payout_item.payout_id')
    .select(['sale_id', ({ fn }) => fn.sum<number>('payout_item.minor').as('minor')])
    .where('payout.state', '=', 'paid')
    .where('sale_id', 'in', ids)
    .groupBy('sale_id')
    .execute();
  return new Map(rows.map(({ sale_id, minor }) => [sale_id, Number(minor)]));
}

async function countOrphans(db: Db): Promise<{ sale: string; problem: string }[]> {
  const { rows } = await sql<{ sale_id: string }>`
    select e.sale_id from ledger_event e left join sale s on s.id = e.sale_id where s.id is null
    union
    select p.sale_id from ledger_posting p
      left join ledger_event e on e.sale_id = p.sale_id and e.revision = p.revision
      where e.sale_id is null
    limit 100`.execute(db);
  return rows.map(({ sale_id }) => ({ sale: sale_id, problem: 'a booking without its sale' }));
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

/** Re-adds every sale from its events, 500 sales at a time, and compares with what is stored and published. */
export async function verifyLedger(db: Db): Promise<LedgerCheck> {
  const problems = await countOrphans(db);
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
    const sent = await loadSent(db, ids);
    for (const row of rows) {
      const history = histories.get(row.id) ?? [];
      sales += 1;
      events += history.length;
      for (const problem of checkSale(row, history, sent.get(row.id) ?? 0)) {
        if (problems.length < mostProblems) problems.push({ sale: row.id, problem });
      }
    }
  }
  return { sales, events, problems, accounts: await loadAccounts(db) };
}
