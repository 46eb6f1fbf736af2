import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoServer } from '../../scripts/demo/demo-community.ts';
import { runCommand } from '../api/support/run-command.ts';
import type { ChromiumUnderTest } from '../support/chromium.ts';
import { closedShadow } from '../support/closed-shadow.ts';
import { type DemoShop, findDemoShop } from '../support/demo-shops.ts';
import { type CreditFigures, readNewFigures } from '../support/loop/credit-figures.ts';
import { launchShopper } from '../support/loop/launch-shopper.ts';
import { type LoopWorld, startLoopWorld } from '../support/loop/loop-world.ts';
import { openBanner } from '../support/loop/open-banner.ts';
import { goToCheckout, placeOrder } from '../support/loop/walk-shop.ts';
import { createShop, type TestShop } from '../support/shops/served-shop.ts';

const returnDays = 30;
const day = 24 * 60 * 60_000;
const order = { currency: 'USD', total: '86.40', goods: '80.00' };

describe('a member shop that pays its share itself, without any network', () => {
  let world: LoopWorld;
  let chromium: ChromiumUnderTest;
  let member: DemoShop;
  let shop: TestShop;
  let folder: string;
  let secret: string;

  /** A steward's command; it must end well. */
  async function steward(...words: string[]): Promise<string> {
    const { code, output, errors } = await runCommand(words, world.server.database);
    expect({ code, errors }, words.join(' ')).toEqual({ code: 0, errors: '' });
    return output;
  }

  /** The shop's own system tells of an order as docs/member-shops.md says. */
  async function sendOrder(state: object): Promise<unknown> {
    const body = JSON.stringify(state);
    const time = Math.floor(Date.now() / 1_000);
    const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    const response = await fetch(`${world.server.url}v1/members/${member.host}/orders`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-support4good-timestamp': String(time),
        'x-support4good-signature': `v1=${signature}`,
      },
      body,
    });
    expect(response.status).toBe(200);
    return response.json();
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'support4good-direct-'));
    world = await startLoopWorld();
    const { web, demo } = world;
    member = findDemoShop(demo.shops, 'direct', 'checkout');
    shop = createShop({ name: `${member.name} (test shop)` });
    web.serve(`www.${member.host}`, shop.handler);
    const added = await steward('member', 'add', member.host, member.name, '5 %', `${returnDays}`);
    secret = /^[\w-]{43}$/m.exec(added)?.[0] ?? '';
    chromium = await launchShopper(world);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
    await rm(folder, { recursive: true });
  });

  it('credits a click at the checkout, from the shop’s order to what was paid out', async () => {
    const page = await chromium.openTab(`https://www.${member.host}/products/linen-shirt`);
    await goToCheckout(page);
    const drawn = await closedShadow(page);
    await openBanner(drawn);
    const before = world.web.requests.length;
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), drawn.click('.primary')]);
    const asked = new Set(world.web.requests.slice(before).map(({ host }) => host));
    // The community's server is told of the click, at once or later; nobody else is.
    asked.delete(new URL(demoServer).hostname);
    expect([...asked]).toEqual([`www.${member.host}`]);

    await placeOrder(page);
    const clickId = shop.orders.at(-1)?.reference;
    expect(clickId).toMatch(/^[a-z2-7]{26}$/);
    const orderedAt = new Date().toISOString();
    const state = { orderId: 'P-1', clickId, ...order, orderedAt, updatedAt: orderedAt };
    expect(await sendOrder(state)).toEqual({ result: 'booked' });

    const seen: CreditFigures[] = [];
    const look = async (picture: string) => {
      const figures = await readNewFigures(chromium, page, seen.at(-1), picture);
      seen.push(figures);
    };
    await look('direct-expected');

    // The shop's and the server's clocks go on together; the shopper's device keeps the day of the click.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (returnDays + 1) * day });
    const [month = ''] = /^\d{4}-\d\d/.exec(orderedAt) ?? [];
    const stated = await steward('member', 'statement', member.host, month);
    await look('direct-confirmed');
    await steward('member', 'paid', stated.split(' ')[0] ?? '', 'bank 4711');
    await steward('payout', 'prepare', path.join(folder, 'payout.csv'));
    const payouts = await steward('payout', 'list');
    await steward('payout', 'record', payouts.split(' ')[0] ?? '', 'bank 4712');
    await look('direct-paid');

    // 5 % of 80.00, less the operator's part.
    const cents = (400 * (10_000 - world.demo.operatorShare)) / 10_000;
    const share = (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
    const nothing = (0).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
    const figures = { Expected: nothing, Confirmed: nothing, Paid: nothing };
    const [nonprofit] = world.demo.nonprofits;
    expect(seen).toEqual([
      { nonprofit: nonprofit?.name, figures: { ...figures, Expected: share } },
      { nonprofit: nonprofit?.name, figures: { ...figures, Confirmed: share } },
      { nonprofit: nonprofit?.name, figures: { ...figures, Paid: share } },
    ]);
    expect(await steward('ledger', 'verify')).toContain('balance');
    await page.close();
  });

  it('is silent when another community’s click leads to it', async () => {
    const other = `https://www.${member.host}/products/linen-shirt?s4g=${'a'.repeat(26)}`;
    const page = await chromium.openTab(other);
    await goToCheckout(page);
    const popup = await chromium.openPopup(page);
    await popup.waitForSelector('.shop:not([aria-busy])');
    expect(await popup.$('.shop .primary')).toBeNull();
    const drawn = await closedShadow(page);
    expect(await drawn.text('.primary')).toBeUndefined();
    await page.close();
  });
});
