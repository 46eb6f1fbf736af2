import { type RawBuilder, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preparePayouts, recordPayout } from '../../../api/ledger/payouts.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import { creditSale } from '../support/book-sale.ts';
import { engines } from '../support/engines.ts';
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
];

describe.each(engines)('the books on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
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

  it.each(tampering)('tell that somebody changed %s', async (_name, change, words) => {
    await change.execute(api.context.db);
    const { problems } = await verifyLedger(api.context.db);
    expect(problems.map(({ problem }) => problem).join('\n')).toMatch(words);
  });
});
