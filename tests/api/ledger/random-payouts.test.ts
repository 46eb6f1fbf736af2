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
import { engines } from '../support/engines.ts';
import { CutError, withCuts } from '../support/failing-database.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

const histories = Number(process.env.LEDGER_HISTORIES ?? 60);
vi.setConfig({ testTimeout: 60_000 + histories * 400 });

type Action =
  | Step
  | { readonly kind: 'pay' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'choose'; readonly click: string; readonly nonprofit: number }
  | { readonly kind: 'list'; readonly nonprofit: number; readonly listed: 0 | 1 };

const others: fc.Arbitrary<Action> = fc.oneof(
  fc.constant<Action>({ kind: 'pay' }),
  fc.constant<Action>({ kind: 'cancel' }),
  fc.record({
    kind: fc.constant('choose' as const),
    click: fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(26)),
    nonprofit: fc.nat({ max: 1 }),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    nonprofit: fc.nat({ max: 1 }),
    listed: fc.constantFrom(0 as const, 1 as const),
  }),
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
    .tuple(history, fc.array(others, { minLength: 4, maxLength: 12 }))
    .chain(([steps, more]) => {
      const all: Action[] = [...allClicks, ...steps.map(received), ...more];
      return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    }),
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

  async function settle(db: Db, pay: boolean): Promise<void> {
    await preparePayouts(db, now());
    for (const { id } of await openPayouts(db)) {
      if (!pay) await cancelPayout(db, id);
      else if ((await recordPayout(db, id, 'bank', '2026-11-23', now().toISOString())) === 'done') {
        paid += 1;
      }
    }
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
    } else await settle(db, action.kind === 'pay');
  }

  it('always balance, and pay out what was received and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ({ actions, cuts }) => {
        const { db } = api.context;
        const ledger = ['sale', 'ledger_event', 'ledger_posting', 'activation'];
        for (const table of [...ledger, 'payout', 'payout_item', 'lease']) {
          await sql`delete from ${sql.table(table)}`.execute(db);
        }
        for (const index of [0, 1]) await list(db, index, 1);
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

        for (const index of [0, 1]) await list(db, index, 1);
        await settle(db, true);
        await settle(db, true);
        expect((await verifyLedger(db)).problems).toEqual([]);
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
});
