import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { demoPackages, demoServer } from '../../scripts/demo/demo-community.ts';
import { type ChromiumUnderTest, launchChromium } from './chromium.ts';
import { closedShadow } from './closed-shadow.ts';
import { type CreditFigures, readNewFigures } from './loop/credit-figures.ts';
import type { LoopWorld } from './loop/loop-world.ts';
import { openBanner } from './loop/open-banner.ts';
import { setUpExtension } from './loop/set-up-extension.ts';
import { goToCheckout, placeOrder } from './loop/walk-shop.ts';
import type { LoopbackRequest } from './loopback-web.ts';
import { impactAction } from './network-reports/impact-reports.ts';
import type { NetworkClick } from './networks.ts';
import { waitUntil } from './wait-until.ts';

export type Say = (line: string) => void;

/** What a whole loop left behind, for a test to judge. */
export interface LoopOutcome {
  readonly nonprofit: Nonprofit;
  /** All the text of the banner at the checkout. */
  readonly banner: string;
  /** Requests to the network's host after the shopper's click; there must be one. */
  readonly networkRequests: readonly LoopbackRequest[];
  readonly networkClick: NetworkClick;
  /** The request by which the community's server learned of the click. */
  readonly activation: LoopbackRequest;
  readonly expected: CreditFigures;
  readonly confirmed: CreditFigures;
}

const serverHost = new URL(demoServer).hostname;
const trackingHostOf = ({ retailer }: LoopWorld) => retailer.program.trackingHost ?? '';
const productOf = ({ retailer }: LoopWorld) => `https://www.${retailer.host}/products/linen-shirt`;
const orderAmount = 80;
/** What the network reports for the order, in whole dollars. */
export const commission = 4;
/** The banner's entrance, for the picture's sake (assets/tokens.css). */
const fadeIn = 500;

function findActivation({ web }: LoopWorld): LoopbackRequest | undefined {
  return web.requests.find(
    ({ host, method, path }) =>
      host === serverHost && method === 'POST' && path === '/v1/activations',
  );
}

/** One product page, one checkout, one click on the banner: the tab is back at the shop when this ends. */
async function clickBanner(chromium: ChromiumUnderTest, world: LoopWorld, say: Say) {
  const toNetwork = () => world.web.requests.filter(({ host }) => host === trackingHostOf(world));
  const page = await chromium.openTab(productOf(world));
  await goToCheckout(page);
  const drawn = await closedShadow(page);
  await openBanner(drawn);
  const banner = (await drawn.text('.card')) ?? '';
  say(`at the checkout of ${world.retailer.name} the banner says: ${await drawn.text('.title')}`);
  await sleep(fadeIn);
  await chromium.screenshot(page, 'loop-4-banner');
  assert.equal(toNetwork().length, 0, 'nothing may reach the network before the click');

  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), drawn.click('.primary')]);
  const [networkClick] = world.networks.clicks.slice(-1);
  assert.ok(networkClick, 'the click did not reach the network');
  say(
    `one click, ${toNetwork().length} request to ${trackingHostOf(world)}, back at ${page.url()}`,
  );
  await chromium.screenshot(page, 'loop-5-back-at-the-shop');
  return { page, banner, networkClick, toNetwork };
}

/** The network tells of the sale, and later that it holds; the popup shows each. */
async function reportSale(
  chromium: ChromiumUnderTest,
  shop: Page,
  { server }: LoopWorld,
  { subId }: NetworkClick,
  say: Say,
): Promise<Pick<LoopOutcome, 'expected' | 'confirmed'>> {
  const action = impactAction(subId, {
    Amount: orderAmount.toFixed(2),
    Payout: commission.toFixed(2),
    IntendedPayout: commission.toFixed(2),
    DeltaPayout: commission.toFixed(2),
    EventDate: new Date().toISOString(),
  });
  server.impact.actions.push(action);
  const figures: CreditFigures[] = [];
  for (const [state, picture] of [
    ['PENDING', 'loop-6-expected'],
    ['APPROVED', 'loop-7-confirmed'],
  ] as const) {
    action.State = state;
    const report = await server.importReports('impact');
    assert.equal(report.outcome, 'complete', report.detail ?? '');
    assert.equal(report.booked, 1, 'the report was not booked');
    const now = await readNewFigures(chromium, shop, figures.at(-1), picture);
    figures.push(now);
    say(`the network reports ${state.toLowerCase()}; the popup: ${JSON.stringify(now.figures)}`);
  }
  const [expected, confirmed] = figures;
  assert.ok(expected && confirmed);
  return { expected, confirmed };
}

/**
 * A shopper's money reaches a nonprofit: the built package in a real browser, a shop under a real retailer's name, a
 * network that redirects and reports as documented, the real server and its ledger.
 */
export async function runLoop(
  chromium: ChromiumUnderTest,
  world: LoopWorld,
  { prompt, say }: { prompt: boolean; say: Say },
): Promise<LoopOutcome> {
  const [nonprofit] = world.demo.nonprofits;
  assert.ok(nonprofit, 'the demo has no nonprofit');
  await setUpExtension(chromium, nonprofit, { prompt, picture: chromium.screenshot });
  say(`the shopper has read who pays, chosen ${nonprofit.name} and allowed the shops`);

  const { page, banner, networkClick, toNetwork } = await clickBanner(chromium, world, say);
  if (new URL(page.url()).pathname !== '/checkout') await goToCheckout(page);
  await placeOrder(page);
  const reference = world.shop.orders.at(-1)?.reference ?? '';
  assert.equal(world.networks.findClick(reference), networkClick, 'the order names another click');
  say('the order is placed, and the shop owes it to our click');

  const activation = await waitUntil('the activation has arrived', () => findActivation(world));
  say(`the community's server was told: ${activation.body}`);
  const figures = await reportSale(chromium, page, world, networkClick, say);
  return { nonprofit, banner, networkRequests: toNetwork(), networkClick, activation, ...figures };
}

/** What the extension did at a shop that another publisher's link has led to. */
export interface SilentVisit {
  readonly drawn: readonly string[];
  readonly badge: string;
  readonly popupHasButton: boolean;
}

/** The same shop by another publisher's link, as far as the checkout: nothing may be seen of us. */
export async function visitByOtherPublisher(
  world: LoopWorld,
  grantedOrigins: readonly string[],
  say: Say,
): Promise<SilentVisit> {
  const extension = demoPackages.chrome;
  const chromium = await launchChromium({ extension, web: world.web, grantedOrigins });
  try {
    const [nonprofit] = world.demo.nonprofits;
    assert.ok(nonprofit, 'the demo has no nonprofit');
    await setUpExtension(chromium, nonprofit, { prompt: false });
    const destination = encodeURIComponent(productOf(world));
    const page = await chromium.openTab(
      `https://${trackingHostOf(world)}/c/777777/1/2?subId1=theirs&u=${destination}`,
    );
    await goToCheckout(page);
    // The popup's answer comes from the same worker after it has judged the visit, so what follows is no race.
    const popup = await chromium.openPopup(page);
    await popup.waitForSelector('.shop');
    const popupHasButton = (await popup.$('.shop .primary')) !== null;
    const badge = await popup.evaluate(
      'chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))',
    );
    // Brings the tab to the front, and so closes the popup.
    await chromium.screenshot(page, 'loop-8-another-publisher');
    const shadow = await closedShadow(page);
    const texts = await Promise.all(['.card', '.primary', 'button'].map((one) => shadow.text(one)));
    say(
      `by another publisher's link: ${texts.every((one) => one === undefined) ? 'silence' : texts}`,
    );
    return {
      drawn: texts.filter((text) => text !== undefined),
      badge: String(badge),
      popupHasButton,
    };
  } finally {
    await chromium.close();
  }
}
