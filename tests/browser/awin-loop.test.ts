import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChromiumUnderTest } from '../support/chromium.ts';
import { closedShadow } from '../support/closed-shadow.ts';
import { type DemoShop, findDemoShop } from '../support/demo-shops.ts';
import { readNewFigures } from '../support/loop/credit-figures.ts';
import { launchShopper } from '../support/loop/launch-shopper.ts';
import { type LoopWorld, startLoopWorld } from '../support/loop/loop-world.ts';
import { goToCheckout, placeOrder } from '../support/loop/walk-shop.ts';
import { awinTransaction } from '../support/network-reports/awin-reports.ts';
import { createShop } from '../support/shops/served-shop.ts';
import { waitUntil } from '../support/wait-until.ts';

const settle = 1_500;

describe('a shop of Awin, where an offer may be made before the basket only', () => {
  let world: LoopWorld;
  let chromium: ChromiumUnderTest;
  let retailer: DemoShop;
  const product = () => `https://www.${retailer.host}/products/linen-shirt`;

  // A new browser for each: calm as it is, the banner speaks of a shop once a day outside cart and checkout.
  beforeEach(async () => {
    world = await startLoopWorld();
    const { web, demo } = world;
    retailer = findDemoShop(demo.shops, 'awin', 'product');
    web.serve(`www.${retailer.host}`, createShop({ name: `${retailer.name} (test shop)` }).handler);
    chromium = await launchShopper(world);
  });
  afterEach(async () => {
    await chromium.close();
    await world.close();
  });

  it('has no offer at its cart and checkout', async () => {
    const page = await chromium.openTab(`https://www.${retailer.host}/cart`);
    const drawn = await closedShadow(page);
    for (const place of ['cart', 'checkout']) {
      await page.goto(`https://www.${retailer.host}/${place}`, { waitUntil: 'load' });
      await new Promise((resolve) => setTimeout(resolve, settle));
      expect(await drawn.text('.primary'), place).toBeUndefined();
      const popup = await chromium.openPopup(page);
      await popup.waitForSelector('.shop:not([aria-busy])');
      expect(await popup.$('.shop .primary'), place).toBeNull();
      await page.bringToFront();
    }
    await page.close();
  });

  it('credits a click on the product page, from Awin’s report to the popup', async () => {
    const page = await chromium.openTab(product());
    const drawn = await closedShadow(page);
    await waitUntil('the banner is on the product page', () =>
      drawn.text('.primary[data-seen="yes"]'),
    );
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), drawn.click('.primary')]);
    const [click] = world.networks.clicks.slice(-1);
    expect(click).toMatchObject({
      network: 'awin',
      advertiserId: retailer.program.advertiserId,
      publisherId: retailer.program.publisherId,
      subId: expect.stringMatching(/^[a-z2-7]{26}$/),
      destination: product(),
    });
    expect(new URL(page.url()).searchParams.get('awc')).toBe(click?.reference);

    await goToCheckout(page);
    const [nonprofit] = world.demo.nonprofits;
    const status = await waitUntil('the checkout says whom it credits', () => drawn.text('.card'));
    expect(status).toContain(nonprofit?.name);
    expect(await drawn.text('.primary')).toBeUndefined();
    await placeOrder(page);

    const { server, demo } = world;
    const now = new Date().toISOString().slice(0, 19);
    const transaction = awinTransaction(click?.subId ?? '', {
      clickDate: now,
      transactionDate: now,
    });
    server.awin.transactions.push(transaction);
    expect(await server.importReports('awin')).toMatchObject({ outcome: 'complete', booked: 1 });
    const expected = await readNewFigures(chromium, page, undefined, 'awin-expected');
    Object.assign(transaction, { commissionStatus: 'approved', validationDate: now });
    expect(await server.importReports('awin')).toMatchObject({ outcome: 'complete', booked: 1 });
    const confirmed = await readNewFigures(chromium, page, expected, 'awin-confirmed');
    const amount = Math.round(transaction.commissionAmount.amount * 100);
    const share = ((amount * (10_000 - demo.operatorShare)) / 1_000_000).toLocaleString('en-US', {
      style: 'currency',
      currency: transaction.commissionAmount.currency,
    });
    expect(expected).toMatchObject({ nonprofit: nonprofit?.name, figures: { Expected: share } });
    expect(confirmed).toMatchObject({ nonprofit: nonprofit?.name, figures: { Confirmed: share } });
    expect((await server.importReports('awin')).booked).toBe(0);
  });
});
