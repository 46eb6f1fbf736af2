import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPackages } from '../../scripts/demo/demo-community.ts';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { grantEverything } from '../support/loop/granted-origins.ts';
import { type LoopWorld, startLoopWorld } from '../support/loop/loop-world.ts';
import { commission, type LoopOutcome, runLoop, visitByOtherPublisher } from '../support/loop.ts';

const ignore = () => undefined;
const dollars = (amount: number) =>
  amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
const percent = (basisPoints: number) =>
  (basisPoints / 10_000).toLocaleString('en-US', { style: 'percent', maximumFractionDigits: 2 });
let world: LoopWorld;

beforeAll(async () => {
  world = await startLoopWorld();
});
afterAll(() => world.close());

describe("a shopper's click, from the checkout to the ledger and back", () => {
  let chromium: ChromiumUnderTest | undefined;
  let outcome: LoopOutcome;
  beforeAll(async () => {
    const { web } = world;
    chromium = await launchChromium({ extension: demoPackages.chrome, web, headless: false });
    outcome = await runLoop(chromium, world, { prompt: true, say: ignore });
  });
  afterAll(() => chromium?.close());

  it('names the nonprofit, the share of the order and the operator’s part before the click', () => {
    expect(outcome.banner).toContain(outcome.nonprofit.name);
    const { rate } = world.retailer.program;
    const { operatorShare } = world.demo;
    const basisPoints = rate.kind === 'share' ? rate.basisPoints : Number.NaN;
    expect(outcome.banner).toContain(percent(basisPoints * (1 - operatorShare / 10_000)));
    expect(outcome.banner).toContain(percent(operatorShare));
  });

  it('makes exactly one navigation to the network, with our clickId in its slot', () => {
    expect(outcome.networkRequests).toHaveLength(1);
    expect(outcome.networkClick).toMatchObject({
      publisherId: world.retailer.program.publisherId,
      subId: expect.stringMatching(/^[a-z2-7]{26}$/),
    });
  });

  it('tells the community’s server the click and the nonprofit, and nothing else', () => {
    const { body, headers, path } = outcome.activation;
    expect(JSON.parse(body)).toEqual({
      clickId: outcome.networkClick.subId,
      nonprofit: outcome.nonprofit.id,
    });
    const said = JSON.stringify({ body, headers, path });
    expect(said).not.toContain(world.retailer.host);
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  });

  it('shows the credit as expected, then as confirmed, for the nonprofit on the button', () => {
    const { nonprofit, expected, confirmed } = outcome;
    expect([expected.nonprofit, confirmed.nonprofit]).toEqual([nonprofit.name, nonprofit.name]);
    const share = dollars(commission * (1 - world.demo.operatorShare / 10_000));
    const nothing = dollars(0);
    expect(expected.figures).toEqual({ Expected: share, Confirmed: nothing, Paid: nothing });
    expect(confirmed.figures).toEqual({ Expected: nothing, Confirmed: share, Paid: nothing });
  });
});

describe('the same shop by another publisher’s link', () => {
  it('shows nothing: no banner, no badge, no button in the popup', async () => {
    const origins = grantEverything(world.demo);
    expect(await visitByOtherPublisher(world, origins, ignore)).toEqual({
      drawn: [],
      badge: '',
      popupHasButton: false,
    });
  });
});
