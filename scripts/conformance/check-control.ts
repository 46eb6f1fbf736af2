import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type ClosedShadow, closedShadow } from '../../tests/support/closed-shadow.ts';
import { waitUntil } from '../../tests/support/wait-until.ts';
import { listButtonChanges, listForeignNodes } from './observe.ts';
import { isBelow, isBrowsersOwn } from './requests.ts';
import type { Row } from './rows.ts';
import { checkoutOf, type ShopWorld } from './shop-world.ts';
import type { Session, Subject } from './subject.ts';
import { testServer } from './test-community.ts';
import { listViolations, type Seen, speaks } from './verdict.ts';

/** One thing that is checked once, apart from the table. */
export interface Check {
  readonly name: string;
  readonly verdict: 'ok' | 'violation' | 'notApplicable';
  readonly detail: string;
}

const ok = (name: string, detail: string): Check => ({ name, verdict: 'ok', detail });
const violation = (name: string, detail: string): Check => ({ name, verdict: 'violation', detail });
const notApplicable = (name: string, detail: string): Check => ({
  name,
  verdict: 'notApplicable',
  detail,
});

/** What the browser shows of the extension in this tab, now. */
export async function see({ watcher }: Session, page: Page): Promise<Seen> {
  const address = page.url();
  const changes = await listButtonChanges(watcher);
  return { nodes: await listForeignNodes(page), button: changes.get(address) ?? [], address };
}

/** What a page can do without its visitor: events of its own making, on whatever stands there that it did not make. */
const pressByScript = (button = 'button'): string => `(() => {
  const strangers = [...document.documentElement.children, ...document.body.children]
    .filter((element) => !/^(HEAD|BODY|HEADER|MAIN|FOOTER|SCRIPT)$/.test(element.tagName));
  const points = [];
  for (let x = 20; x < innerWidth; x += 60) for (let y = 20; y < innerHeight; y += 30) points.push([x, y]);
  for (const element of strangers) {
    for (const [clientX, clientY] of points) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX, clientY }));
      }
    }
    for (const key of ['Enter', ' ']) {
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    element.click();
    // The button that activates comes first: one that closes would take it away.
    for (const selector of [${JSON.stringify(button)}, 'button, a']) {
      for (const part of element.shadowRoot?.querySelectorAll(selector) ?? []) part.click();
    }
  }
  return strangers.length;
})()`;

const serverHost = new URL(testServer).hostname;

/** What was asked for outside the shop, whatever for. */
const requestsElsewhere = ({ web }: ShopWorld, shop: string) =>
  web.requests.filter((request) => !isBelow(request.host, shop) && !isBrowsersOwn(request));

async function checkSynthetic(
  world: ShopWorld,
  page: Page,
  host: string,
  button?: string,
): Promise<Check> {
  const name = 'clicks made by the page do nothing';
  const pressed = Number(await page.evaluate(pressByScript(button)));
  await sleep(1_500);
  const left = requestsElsewhere(world, host);
  if (page.url() !== checkoutOf(host)) return violation(name, `the tab went to ${page.url()}`);
  if (left.length > 0) return violation(name, `a request to ${left[0]?.host}`);
  return pressed === 0
    ? notApplicable(name, 'nothing stands in the page to be pressed')
    : ok(name, `${pressed} node pressed at every place, no navigation`);
}

/** Ours stands as a small tab where it was open before, and takes no click before a person can have seen its button. */
async function openOurs(drawn: ClosedShadow, button: string): Promise<void> {
  const stands = await waitUntil('the banner stands', async () => {
    const form = await drawn.hostAttribute('data-form');
    return form !== 'nowhere' && form;
  });
  if (stands === 'tab') await drawn.click('.tab');
  await waitUntil('the button has been seen', () => drawn.text(`${button}[data-seen]`));
}

async function checkTrusted(
  { isOurs }: Subject,
  world: ShopWorld,
  page: Page,
  host: string,
  button: string,
): Promise<Check> {
  const name = 'one trusted click makes one navigation to the network';
  const drawn = await closedShadow(page);
  if (isOurs) await openOurs(drawn, button);
  const isClosed = (await drawn.text(button)) !== undefined;
  // In the page itself or in an open root, where puppeteer's own selectors reach.
  const open = isClosed ? undefined : await page.$(`>>> ${button}`);
  if (open === null) return violation(name, `there is no ${button}`);
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'load', timeout: 30_000 }).catch(() => undefined),
    open?.click() ?? drawn.click(button),
  ]);
  await sleep(1_500);
  // The community's server is told of the click; that is no navigation and holds no address.
  const hops = requestsElsewhere(world, host).filter((one) => one.host !== serverHost);
  return hops.length === 1
    ? ok(name, `through ${hops[0]?.host}, back at the shop`)
    : violation(name, `${hops.length} navigations: ${hops.map((hop) => hop.host).join(', ')}`);
}

/** The shopper clicks us, and then another publisher's link to the same shop. */
async function checkCompetitor(session: Session, page: Page, competitor: Row): Promise<Check> {
  const name = 'own click, then a competitor’s: silent';
  await page.goto(competitor.start, { waitUntil: 'load' });
  await session.settle();
  const landed = listViolations(await see(session, page), competitor.landing);
  const checkout = checkoutOf(competitor.host);
  await page.goto(checkout, { waitUntil: 'load' });
  await session.settle();
  const seen = [...landed, ...listViolations(await see(session, page), checkout)];
  return seen.length === 0 ? ok(name, competitor.network) : violation(name, seen.join('; '));
}

/** Opens the shop's checkout and waits until the extension is seen there; undefined when it is not. */
const showOffer = async (
  { button }: Subject,
  session: Session,
  page: Page,
  host: string,
): Promise<Seen | undefined> => {
  await page.goto(checkoutOf(host), { waitUntil: 'load' });
  const ask = async () => {
    const seen = await see(session, page);
    return (button === undefined ? speaks(seen) : seen.nodes.length > 0) ? seen : undefined;
  };
  return waitUntil('the shop is spoken on', ask).catch(() => undefined);
};

/**
 * The clean control: at a shop that nobody referred to, the extension must be seen and its button must work once. What
 * never acts would pass every other line of the table.
 *
 * @param competitor another publisher's link to the same shop.
 */
export async function checkControl(
  subject: Subject,
  session: Session,
  world: ShopWorld,
  competitor: Row,
): Promise<Check[]> {
  const { host } = competitor;
  const { button } = subject;
  world.expect([]);
  const page = await session.open('about:blank');
  const acts = await showOffer(subject, session, page, host);
  const name = 'a shop without a referral is spoken on';
  if (acts === undefined) return [violation(name, `nothing is seen at ${host}`)];
  const early = requestsElsewhere(world, host);
  const checks: Check[] = [
    early.length === 0
      ? ok(name, [...acts.nodes, ...acts.button].join(', '))
      : violation(name, `a request to ${early[0]?.host} before any click`),
    await checkSynthetic(world, page, host, button),
  ];
  if (button === undefined) {
    const reason = 'which button activates is not known: --button SELECTOR';
    return [...checks, notApplicable('one trusted click makes one navigation', reason)];
  }
  // A new page: what its own script pressed may have gone.
  await showOffer(subject, session, page, host);
  world.expect([]);
  checks.push(
    await checkTrusted(subject, world, page, host, button),
    await checkCompetitor(session, page, competitor),
  );
  await page.close();
  return checks;
}
