import { type RawBuilder, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../api/db/open-database.ts';
import type { Db } from '../../../api/db/schema.ts';
import { bookReport } from '../../../api/ledger/book-report.ts';
import { preparePayouts, recordPayout } from '../../../api/ledger/payouts.ts';
import { verifyLedger, verifyLedgerNow } from '../../../api/ledger/verify-ledger.ts';
import type { ReportedSale } from '../../../lib/schema/ledger.ts';
import { creditSale, reportLine } from '../support/book-sale.ts';
import { engines, type TestLocation } from '../support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from '../support/test-api.ts';

const tampering: readonly (readonly [string, RawBuilder<unknown>, RegExp])[] = [
  ['an amount', sql`update sale set commission = commission + 1`, /present state/],
  ['a status', sql`update sale set status = 'confirmed'`, /present state/],
  ['a beneficiary', sql`update sale set nonprofit = ${habitat.id}`, /present state/],
  ['what was paid out', sql`update sale set paid_out = 0`, /paid out/],
  ['a published credit', sql`update sale set credit = credit + 1`, /published credit/],
  ['a published status', sql`update sale set credit_status = 'pending'`, /published status/],
  ['an event', sql`update ledger_event set commission = 1 where revision = 1`, /not what it says/],
  ['a posting', sql`update ledger_posting set minor = minor + 1 where account = 'bank'`, /balance/],
  ['an event that is gone', sql`delete from ledger_event where revision = 1`, /number|without/],
  [
    'postings that are gone',
    sql`delete from ledger_posting where revision = 2`,
    /not what it says/,
  ],
  ['a sale that is gone', sql`delete from sale`, /without its sale/],
  ['a payout that is gone', sql`delete from payout_item`, /payouts do not add up/],
  ['a payout of another amount', sql`update payout_item set minor = 1`, /payouts do not add up/],
  [
    'a payout to another',
    sql`update payout set nonprofit = ${habitat.id}`,
    /payouts do not add up/,
  ],
  ['a payout in other money', sql`update payout set currency = 'EUR'`, /payouts do not add up/],
  ["a payout's own amount", sql`update payout set minor = 1`, /its parts do not add up to it/],
  ['a payout that is open again', sql`update payout set state = 'prepared'`, /does not stand on/],
];

describe.each(engines)('the books on $name', (engine) => {
  let place: TestLocation;
  let api: TestApi;
  beforeEach(async () => {
    place = await engine.create();
    api = await createTestApi({ ...engine, create: async () => place });
    const { db, now } = api.context;
    await creditSale(api, redCross.id, { status: 'received' });
    const prepared = await preparePayouts(db, now());
    if (prepared.state !== 'prepared') throw new Error(prepared.state);
    const [payout] = prepared.payouts;
    await recordPayout(db, payout?.id ?? '', 'bank 1', '2026-11-23', now().toISOString());
  });
  afterEach(() => api.close());

  it('balance as long as nobody touches them', async () => {
    expect(await verifyLedger(api.context.db)).toMatchObject({ sales: 1, events: 2, problems: [] });
  });

  it('balance also while somebody books', async () => {
    const { location } = place;
    const lines = Array.from({ length: 1_200 }, () => reportLine(api));
    const book = (db: Db, changes: Partial<ReportedSale>, asOf: string) =>
      bookReport(
        db,
        lines.map((line) => ({ ...line, ...changes, asOf })),
        asOf,
      );
    await book(api.context.db, {}, '2026-11-24T10:00:00Z');
    const verifier = await openDatabase(location);
    try {
      const [check] = await Promise.all([
        verifyLedgerNow(verifier),
        book(api.context.db, { status: 'confirmed' }, '2026-11-24T11:00:00Z'),
      ]);
      expect(check).toMatchObject({ sales: 1_201, problems: [] });
      expect(await verifyLedgerNow(verifier)).toMatchObject({ events: 2_402, problems: [] });
    } finally {
      await verifier.db.destroy();
    }
  });

  it.each(tampering)('tell that somebody changed %s', async (_name, change, words) => {
    await change.execute(api.context.db);
    const { problems } = await verifyLedger(api.context.db);
    expect(problems.map(({ problem }) => problem).join('\n')).toMatch(words);
  });
});
