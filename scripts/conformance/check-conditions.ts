import { createHash } from 'node:crypto';
import type { Check } from './check-control.ts';
import { see } from './check-control.ts';
import { isRow, listRows, type Row } from './rows.ts';
import { checkoutOf, type ShopWorld } from './shop-world.ts';
import type { Session } from './subject.ts';
import { testNonprofit, testServer } from './test-community.ts';
import { speaks } from './verdict.ts';
import { mapInLanes } from './walk-rows.ts';

export const conditions = ['fresh', 'aged', 'consoles', 'unreachable', 'asleep'] as const;
export type Condition = (typeof conditions)[number];

/** The three arrivals of one network at shops of this condition's own. */
export const rowsOf = (condition: Condition): Row[] =>
  listRows((wanted) => `${condition}-${wanted}`, ['awin']).filter(isRow);

/** Base 32 as in our references: each seed gives another one. */
const reference = (seed: string): string =>
  createHash('sha256')
    .update(seed)
    .digest('hex')
    .slice(0, 26)
    .replace(/[01]/g, 'a')
    .replace(/[89]/g, 'b');

const day = 24 * 60 * 60 * 1000;

/** What years of use leave on the device: old clicks at these very shops, paid and waiting. */
function oldClicks(hosts: readonly string[], now: number): object[] {
  return hosts.flatMap((host) =>
    Array.from({ length: 60 }, (_, index) => {
      const clickId = reference(`${host} ${index}`);
      const time = new Date(now - (index * 6 + 2) * day).toISOString();
      return {
        clickId,
        secret: '0'.repeat(32),
        communityId: 'conformance',
        retailerId: host,
        retailerName: host,
        nonprofit: testNonprofit,
        createdAt: time,
        activationState: 'delivered',
        credits: [
          {
            tag: clickId,
            sale: 1,
            status: index % 2 === 0 ? 'paid' : 'pending',
            amount: { minor: 450, currency: 'USD' },
            updatedAt: time,
          },
        ],
        sandbox: true,
      };
    }),
  );
}

const putClicks = (clicks: readonly object[]): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('support4good');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('clicks', 'readwrite');
    for (const click of ${JSON.stringify(clicks)}) transaction.objectStore('clicks').put(click);
    transaction.onerror = () => reject(transaction.error);
    transaction.oncomplete = () => {
      opening.result.close();
      resolve(true);
    };
  };
})`;

/** Where publishers and shops log in; a cheater would look for them (Edelman, VPT, 30 December 2025). */
const consoles = [
  'ui.awin.com',
  'www.awin1.com',
  'members.cj.com',
  'www.anrdoezrs.net',
  'rakutenadvertising.com',
  'click.linksynergy.com',
  'app.impact.com',
  'console.partnerize.com',
];

async function establish(
  condition: Condition,
  { chromium, watcher }: Session,
  { web }: ShopWorld,
  hosts: readonly string[],
): Promise<void> {
  if (condition === 'aged') await watcher.evaluate(putClicks(oldClicks(hosts, Date.now())));
  if (condition === 'consoles') {
    const expires = Math.floor(Date.now() / 1000) + 86_400;
    await chromium.browser.setCookie(
      ...consoles.map((domain) => ({
        name: 'session',
        value: 'signed-in',
        domain,
        path: '/',
        secure: true,
        httpOnly: true,
        expires,
      })),
    );
  }
  if (condition === 'unreachable') {
    web.trouble(new URL(testServer).hostname, { kind: 'offline' });
    await watcher.evaluate("chrome.runtime.sendMessage({ name: 'syncNow', request: {} })");
  }
}

/** What is decided under a condition, one word per visit: the clean shop and the three arrivals. */
export async function readDecisions(
  condition: Condition,
  session: Session,
  world: ShopWorld,
  controlHost: string,
): Promise<string[]> {
  const rows = rowsOf(condition);
  await establish(condition, session, world, [controlHost, ...rows.map(({ host }) => host)]);
  const places = [
    { name: 'clean', start: checkoutOf(controlHost) },
    ...rows.map(({ arrival, start }) => ({ name: arrival, start })),
  ];
  const isAsleep = condition === 'asleep';
  const open = async ({ name, start }: (typeof places)[number]) => {
    // Every redirect and every landing has to wake the worker by itself.
    if (isAsleep) await session.chromium.worker.stop();
    const page = await session.open(start);
    if (isAsleep) await session.settle();
    return { name, page };
  };
  const pages = await mapInLanes(places, open, isAsleep ? 1 : undefined);
  if (!isAsleep) await session.settle();
  const decisions: string[] = [];
  for (const { name, page } of pages) {
    decisions.push(`${name}: ${speaks(await see(session, page)) ? 'speaks' : 'silent'}`);
    await page.close();
  }
  return decisions;
}

const expected =
  'clean: speaks, landing parameter: silent, redirect hop: silent, cookie name: silent';

/** Who the shopper is and what cannot be reached must change no decision. */
export const judgeConditions = (decisions: ReadonlyMap<Condition, readonly string[]>): Check[] =>
  [...decisions].map(([condition, words]) => {
    const detail = words.join(', ');
    const verdict = detail === expected ? 'ok' : 'violation';
    return { name: `decisions, ${condition}`, verdict, detail };
  });
