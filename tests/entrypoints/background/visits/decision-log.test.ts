import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RetailerId } from '../../../../lib/schema/primitives.ts';
import { checkout, createShopWithOffer } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;
const entries = async () => (await shop.worker.database.read()).getAll('decisionLog');

beforeEach(async () => {
  shop = await createShopWithOffer();
  shop.browser.openTab(1, checkout);
});

afterEach(() => shop.worker.sleep());

describe('the decision log', () => {
  it('keeps what kind of sign was seen and what was decided, and no address', async () => {
    await shop.worker.handlers.attributionSeen(
      { signals: [{ kind: 'landingParameter', network: 'cj', mark: 'abc' }] },
      { tabId: 1, url: `${checkout}?cjevent=SECRET` },
    );
    const [entry] = await entries();
    expect(entry).toMatchObject({
      retailerId: 'bigshop.com',
      signals: [{ kind: 'landingParameter', network: 'cj' }],
      outcome: 'stoodDown',
    });
    expect(JSON.stringify(entry)).not.toMatch(/https|SECRET|abc|checkout/);
  });

  it('never grows over a thousand entries: the oldest go', async () => {
    const old = {
      retailerId: RetailerId.parse('old.example'),
      signals: [],
      outcome: 'offer',
      at: 1,
    };
    await shop.worker.database.write(['decisionLog'], async (transaction) => {
      const log = transaction.objectStore('decisionLog');
      for (let index = 0; index < 1000; index += 1) await log.add(old);
    });
    await shop.visit(1, 'checkout');
    const kept = await entries();
    expect(kept).toHaveLength(1000);
    expect(kept.at(-1)).toMatchObject({ retailerId: 'bigshop.com', outcome: 'offer' });
  });
});
