import process from 'node:process';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '../../../api/db/schema.ts';
import { assignWaitingSales } from '../../../api/ledger/assign-waiting.ts';
import { bookReport } from '../../../api/ledger/book-report.ts';
import { cancelPayout, preparePayouts, recordPayout } from '../../../api/ledger/payouts.ts';
import { reassignClick } from '../../../api/ledger/reassign-click.ts';
import { recordActivations } from '../../../api/ledger/record-activation.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import { loadSettlingSales } from '../../../api/repositories/sales.ts';
import { nonprofitPart } from '../../../lib/domain/ledger/split-commission.ts';
import { NonprofitId } from '../../../lib/schema/nonprofit.ts';
import { ClickId } from '../../../lib/schema/primitives.ts';
import { history, nonprofits, type Step } from '../../lib/domain/ledger/random-history.ts';
import { reportedSale } from '../../lib/domain/ledger/sales.ts';
import { engines } from '../support/engines.ts';
import { CutError, withCuts } from '../support/failing-database.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

const histories = Number(process.env.LEDGER_HISTORIES ?? 60);
vi.setConfig({ testTimeout: 60_000 + histories * 400 });

type Action =
  | Step
  | { readonly kind: 'prepare' | 'record' | 'cancel' }
  | { readonly kind: 'choose'; readonly click: string; readonly nonprofit: number }
  | { readonly kind: 'list'; readonly nonprofit: number; readonly listed: 0 | 1 };

const choice: fc.Arbitrary<Action> = fc.record({
  kind: fc.constant('choose' as const),
  click: fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(26)),
  nonprofit: fc.nat({ max: 1 }),
});
const listing: fc.Arbitrary<Action> = fc.record({
  kind: fc.constant('list' as const),
  nonprofit: fc.nat({ max: 1 }),
  listed: fc.constantFrom(0 as const, 0 as const, 1 as const),
});
/** What the network says of a sale when it is known for long: another amount, state or currency. */
const correction: fc.Arbitrary<Action> = fc
  .record({
    transactionId: fc.constantFrom('1', '2', '3'),
    itemId: fc.constantFrom('', 'sku'),
    status: fc.constantFrom('received', 'received', 'declined'),
    minor: fc.integer({ min: -500, max: 50_000 }),
    currency: fc.constantFrom('USD', 'EUR'),
    minute: fc.integer({ min: 10, max: 59 }),
  })
  .map(({ minor, currency, minute, ...sale }): Action => {
    const asOf = `2026-11-23T09:${minute}:00Z`;
    const clickId = 'abc'.charAt(Number(sale.transactionId) - 1).repeat(26);
    const row = reportedSale({ ...sale, clickId, commission: { minor, currency }, asOf });
    return { kind: 'report', row };
  });
/** Everybody at once while money may be on its way: nonprofits leave, shoppers choose again, networks correct. */
const crossing = fc
  .record({
    meanwhile: fc.array(fc.oneof(choice, listing, correction), { minLength: 1, maxLength: 8 }),
    end: fc.constantFrom<Action>({ kind: 'record' }, { kind: 'record' }, { kind: 'cancel' }),
  })
  .map(({ meanwhile, end }): readonly Action[] => [{ kind: 'prepare' }, ...meanwhile, end]);
const others = fc.oneof(
  { weight: 3, arbitrary: crossing },
  {
    weight: 1,
    arbitrary: fc
      .oneof(choice, listing, correction, fc.constant<Action>({ kind: 'prepare' }))
      .map((action): readonly Action[] => [action]),
  },
);

/** Every other line says that the money has come, so that there is something to pay out. */
const received = (step: Step, index: number): Step =>
  step.kind === 'report' && index % 2 === 0
    ? { ...step, row: { ...step.row, status: 'received' } }
    : step;

const allClicks: readonly Action[] = ['a', 'b', 'c'].map((letter, index) => ({
  kind: 'activation',
  clickId: letter.repeat(26),
  assignment: {
    nonprofit: nonprofits[index % 2] ?? NonprofitId.parse('us-ein:000000000'),
    operatorShare: 250 * index,
  },
}));

/** What happens to the books in one order, with crashes in between. */
const runs = fc.record({
  actions: fc
    .tuple(history, fc.array(others, { minLength: 2, maxLength: 8 }))
    .chain(([steps, more]) => {
      const first = [...allClicks, ...steps.map(received)].map((action) => [action]);
      const all: (readonly Action[])[] = [...first, ...more];
      return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    })
    .map((blocks): Action[] => blocks.flat()),
  cuts: fc.infiniteStream(fc.integer({ min: 0, max: 14 })),
});

describe.each(engines)('the books with payouts on $name', (engine) => {
  let api: TestApi;
  let time = Date.parse('2026-11-23T12:00:00Z');
  let paid = 0;
  beforeAll(async () => {
    api = await createTestApi(engine);
  });
  afterAll(() => api.close());

  /** Later every time, so that a lease left by a crash has run out. */
  const now = () => {
    time += 11 * 60_000;
    return new Date(time);
  };
  const openPayouts = (db: Db) =>
    db.selectFrom('payout').select('id').where('state', '=', 'prepared').execute();
  const list = (db: Db, nonprofit: number, listed: 0 | 1) =>
    db
      .updateTable('nonprofit')
      .set({ in_register: listed })
      .where('id', '=', nonprofits[nonprofit] ?? '')
      .execute();

  async function close(db: Db, kind: 'record' | 'cancel'): Promise<void> {
    for (const { id } of await openPayouts(db)) {
      const at = now().toISOString();
      if (kind === 'cancel') await cancelPayout(db, id);
      else {
        const change = await recordPayout(db, id, 'bank', '2026-11-23', at);
        // Somebody else may have closed it at this moment; that it cannot be booked must not happen.
        expect(change).toMatch(/^(?:done|notOpen)$/);
        if (change === 'done') paid += 1;
      }
    }
  }

  async function empty(db: Db): Promise<void> {
    const ledger = ['sale', 'ledger_event', 'ledger_posting', 'activation'];
    for (const table of [...ledger, 'payout', 'payout_item', 'lease']) {
      await sql`delete from ${sql.table(table)}`.execute(db);
    }
    for (const index of [0, 1]) await list(db, index, 1);
  }

  async function settle(db: Db): Promise<void> {
    await close(db, 'record');
    await preparePayouts(db, now());
    await close(db, 'record');
  }

  /** What each nonprofit was sent, as the payouts say it and as the sales that it has now say it. */
  async function sent(db: Db): Promise<readonly [unknown, unknown]> {
    const byPayout = await sql`
      select nonprofit, currency, sum(minor) as minor from payout where state = 'paid'
      group by nonprofit, currency having sum(minor) <> 0 order by nonprofit, currency`.execute(db);
    const bySale = await sql`
      select nonprofit, currency, sum(paid_out) as minor from sale
      group by nonprofit, currency having sum(paid_out) <> 0 order by nonprofit, currency`.execute(
      db,
    );
    return [byPayout.rows, bySale.rows];
  }

  async function act(db: Db, action: Action): Promise<void> {
    const at = now().toISOString();
    if (action.kind === 'report') await bookReport(db, [action.row], at);
    else if (action.kind === 'list') await list(db, action.nonprofit, action.listed);
    else if (action.kind === 'choose') {
      const nonprofit = nonprofits[action.nonprofit];
      if (nonprofit !== undefined) {
        await reassignClick(db, ClickId.parse(action.click), nonprofit, at);
      }
    } else if (action.kind === 'activation') {
      const clickId = ClickId.parse(action.clickId);
      await recordActivations(db, [{ clickId, ...action.assignment }], at);
    } else if (action.kind === 'prepare') await preparePayouts(db, now());
    else await close(db, action.kind);
  }

  it('always balance, and pay out what was received and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ({ actions, cuts }) => {
        const { db } = api.context;
        await empty(db);
        let crashes = 0;
        const failing = withCuts(db, () => {
          if (crashes > 20 || cuts.next().value !== 0) return false;
          crashes += 1;
          return true;
        });
        for (const action of actions) {
          for (let done = false; !done; ) {
            try {
              await act(failing, action);
              done = true;
            } catch (error) {
              if (!(error instanceof CutError)) throw error;
            }
          }
        }
        await assignWaitingSales(db, now().toISOString());
        expect((await verifyLedger(db)).problems).toEqual([]);
        const [toldBefore, bookedBefore] = await sent(db);
        expect(bookedBefore).toEqual(toldBefore);

        for (const index of [0, 1]) await list(db, index, 1);
        await settle(db);
        await settle(db);
        expect((await verifyLedger(db)).problems).toEqual([]);
        const [told, booked] = await sent(db);
        expect(booked).toEqual(told);
        const owed = new Map<string, number>();
        for (const { state } of await loadSettlingSales(db)) {
          const key = `${state.assignment?.nonprofit} ${state.commission.currency}`;
          const part = state.status === 'received' ? nonprofitPart(state) : 0;
          owed.set(key, (owed.get(key) ?? 0) + part - state.paidOut);
        }
        // Less than nothing is what a nonprofit got for sales that were taken back; it is taken off the next payout.
        expect([...owed].filter(([, minor]) => minor > 0)).toEqual([]);
      }),
      { numRuns: histories },
    );
    expect(paid).toBeGreaterThan(histories / 4);
  });

  it('balance when everything happens at the same moment', async () => {
    const atOnce = fc.record({
      actions: runs.map(({ actions }) => actions),
      sizes: fc.infiniteStream(fc.integer({ min: 1, max: 8 })),
    });
    await fc.assert(
      fc.asyncProperty(atOnce, async ({ actions, sizes }) => {
        const { db } = api.context;
        await empty(db);
        for (let start = 0; start < actions.length; ) {
          const end = start + (sizes.next().value ?? 1);
          await Promise.all(actions.slice(start, end).map((action) => act(db, action)));
          start = end;
        }
        await assignWaitingSales(db, now().toISOString());
        expect((await verifyLedger(db)).problems).toEqual([]);
        const [told, booked] = await sent(db);
        expect(booked).toEqual(told);
      }),
      { numRuns: Math.ceil(histories / 2) },
    );
  });
});
