import process from 'node:process';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '../../../api/db/schema.ts';
import { assignWaitingSales } from '../../../api/ledger/assign-waiting.ts';
import { bookReport } from '../../../api/ledger/book-report.ts';
import { recordActivations } from '../../../api/ledger/record-activation.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import { ClickId } from '../../../lib/schema/primitives.ts';
import { Books, history, type Step } from '../../lib/domain/ledger/random-history.ts';
import { engines } from '../support/engines.ts';
import { CutError, withCuts } from '../support/failing-database.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

const time = '2026-11-23T12:00:00Z';
/** `LEDGER_HISTORIES=10000` runs the property as often as its domain twin does; it takes minutes. */
const histories = Number(process.env.LEDGER_HISTORIES ?? 100);
vi.setConfig({ testTimeout: 60_000 + histories * 200 });

async function apply(db: Db, steps: readonly Step[]): Promise<void> {
  const rows = steps.flatMap((step) => (step.kind === 'report' ? [step.row] : []));
  await bookReport(db, rows, time);
  for (const step of steps) {
    if (step.kind !== 'activation') continue;
    const { nonprofit, operatorShare } = step.assignment;
    const clickId = ClickId.parse(step.clickId);
    await recordActivations(db, [{ clickId, nonprofit, operatorShare }], time);
  }
}

/** Does it again after every crash, as a steward's timer would. */
async function applyUntilDone(db: Db, steps: readonly Step[]): Promise<void> {
  for (;;) {
    try {
      return await apply(db, steps);
    } catch (error) {
      if (!(error instanceof CutError)) throw error;
    }
  }
}

const printed = (accounts: readonly { account: string; currency: string; minor: number }[]) =>
  accounts.map(({ account, currency, minor }) => [`${account} ${currency}`, minor]).sort();

describe.each(engines)('the stored books on $name', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi(engine);
  });
  afterAll(() => api.close());

  it('end the same with crashes, repetitions and four writers at once', async () => {
    const runs = history.chain((steps) =>
      fc.record({
        steps: fc.constant(steps),
        // Four writers, each with its own order and with some steps twice.
        writers: fc.array(fc.array(fc.constantFrom(...steps), { maxLength: 10 }), {
          minLength: 3,
          maxLength: 3,
        }),
        all: fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length }),
        cuts: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(runs, async ({ steps, writers, all, cuts }) => {
        const { db } = api.context;
        for (const table of ['sale', 'ledger_event', 'ledger_posting', 'activation']) {
          await sql`delete from ${sql.table(table)}`.execute(db);
        }
        let crashes = 0;
        const failing = withCuts(db, () => {
          if (crashes > 20 || cuts.next().value !== 0) return false;
          crashes += 1;
          return true;
        });
        await Promise.all([all, ...writers].map((some) => applyUntilDone(failing, some)));
        await assignWaitingSales(db, time);

        const expected = new Books();
        for (const step of steps) expected.apply(step);
        const check = await verifyLedger(db);
        expect(check.problems).toEqual([]);
        expect(printed(check.accounts)).toEqual(expected.print().accounts);
      }),
      { numRuns: histories },
    );
  });
});
