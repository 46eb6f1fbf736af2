import type { Page } from 'puppeteer-core';
import { listButtonChanges, listForeignNodes } from './observe.ts';
import type { Row } from './rows.ts';
import { checkoutOf, productOf, type ShopWorld, singlePageOf, subdomainOf } from './shop-world.ts';
import type { Session, Subject } from './subject.ts';
import { type Cell, cellOf, joinCells, listViolations } from './verdict.ts';

export const steps = [
  'same tab',
  'new tab',
  'subdomain',
  'single page',
  'cart, checkout',
  'popup',
  'worker stopped',
  'restarted',
] as const;
export type Step = (typeof steps)[number];
export type Cells = Partial<Record<Step | 'clean' | 'walk', Cell>>;

interface Visit {
  readonly row: Row;
  readonly step: Step;
  readonly page: Page;
  readonly address: string;
}

export interface Walk {
  readonly subject: Subject;
  readonly session: Session;
  readonly world: ShopWorld;
  readonly cells: Map<Row, Cells>;
}

const inParallel = 4;

/** Runs one after the other in a few lanes: a browser with forty loads at once finishes none in time. */
export async function mapInLanes<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
  lanes = inParallel,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...items.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, item] = next;
      results[index] = await run(item);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

const click = (selector: string): string =>
  `setTimeout(() => document.querySelector(${JSON.stringify(selector)}).click())`;

/** The shop's own link or button, pressed by its own script: tabs in the background take no mouse. */
async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'load', timeout: 60_000 }),
    page.evaluate(click(selector)),
  ]);
}

async function followInPage(page: Page, selector: string, heading: string): Promise<void> {
  await page.evaluate(click(selector));
  await page.waitForFunction(
    `document.querySelector('h1')?.textContent === ${JSON.stringify(heading)}`,
    { polling: 50 },
  );
}

function record({ cells }: Walk, row: Row, step: Step, violations: readonly string[]): void {
  const known = cells.get(row) ?? {};
  cells.set(row, { ...known, [step]: joinCells(known[step], cellOf(violations)) });
}

/** Notes what a step showed; a stray request or tab counts for the row whose shop it names, else for all. */
function note(walk: Walk, step: Step, rows: readonly Row[], found: (row: Row) => string[]): void {
  const strays = [...walk.world.listStray(), ...walk.session.listStrayTabs()];
  for (const row of rows) {
    const named = strays.filter((stray) => stray.includes(row.host));
    const nobodys = strays.filter((stray) => !rows.some(({ host }) => stray.includes(host)));
    record(walk, row, step, [...found(row), ...named, ...nobodys]);
  }
}

/** Looks at every tab of some steps, once the extension must have acted. */
async function look(walk: Walk, visits: readonly Visit[]): Promise<void> {
  await walk.session.settle();
  const changes = await listButtonChanges(walk.session.watcher);
  const found = new Map<Visit, string[]>();
  for (const visit of visits) {
    const address = visit.page.url();
    const nodes = await listForeignNodes(visit.page);
    const button = changes.get(address) ?? [];
    found.set(visit, listViolations({ nodes, button, address }, visit.address));
  }
  for (const step of new Set(visits.map((visit) => visit.step))) {
    const ofStep = visits.filter((visit) => visit.step === step);
    note(
      walk,
      step,
      ofStep.map(({ row }) => row),
      (row) =>
        ofStep.filter((visit) => visit.row === row).flatMap((visit) => found.get(visit) ?? []),
    );
  }
}

async function openPopups(walk: Walk, visits: readonly Visit[]): Promise<void> {
  for (const { row, page } of visits) {
    if (!walk.subject.isOurs) {
      const reason = 'which button of its popup activates is not known';
      walk.cells.set(row, { ...walk.cells.get(row), popup: { verdict: 'notApplicable', reason } });
      continue;
    }
    const popup = await walk.session.chromium.openPopup(page);
    await popup.waitForSelector('.shop:not([aria-busy])');
    const popupOffers = (await popup.$('.shop .primary')) !== null;
    await popup.close();
    const address = page.url();
    const seen = { nodes: [], button: [], address, popupOffers };
    record(walk, row, 'popup', listViolations(seen, address));
  }
}

/** From another publisher's link through everything that a shopper may do next, short of a restart of the browser. */
export async function walkRows(walk: Walk, rows: readonly Row[]): Promise<void> {
  const { session, world } = walk;
  world.expect(rows.flatMap(({ start, landing }) => [...new Set([start, landing])]));
  const first = await mapInLanes(rows, async (row): Promise<Visit> => {
    const page = await session.open(row.start);
    return { row, page, step: 'same tab', address: row.landing };
  });
  await look(walk, first);

  world.expect([]);
  const others: [Step, (host: string) => string][] = [
    // Another address than the first tab's, so that what is seen can be told apart.
    ['new tab', (host) => `${productOf(host)}#reviews`],
    ['subdomain', subdomainOf],
    ['single page', singlePageOf],
  ];
  const more = await mapInLanes(
    rows.flatMap((row) => others.map(([step, addressOf]) => ({ row, step, addressOf }))),
    async ({ row, step, addressOf }): Promise<Visit> => {
      const address = addressOf(row.host);
      const page = await session.open(address);
      if (step !== 'single page') return { row, page, step, address };
      await followInPage(page, 'main a', 'Linen shirt');
      await followInPage(page, '#add-to-cart', 'Your cart');
      await followInPage(page, '#to-checkout', 'Checkout');
      return { row, page, step, address: new URL('/checkout', address).href };
    },
  );
  const walked = await mapInLanes(first, async (visit): Promise<Visit> => {
    await follow(visit.page, 'nav a');
    return { ...visit, address: productOf(visit.row.host) };
  });
  await look(walk, [...walked, ...more]);

  for (const [selector, path] of [
    ['#add-to-cart', 'cart'],
    ['#to-checkout', 'checkout'],
  ] as const) {
    world.expect([]);
    const there = await mapInLanes(first, async ({ row, page }): Promise<Visit> => {
      await follow(page, selector);
      return { row, page, step: 'cart, checkout', address: `https://www.${row.host}/${path}` };
    });
    await look(walk, there);
    if (path === 'checkout') await openPopups(walk, there);
  }

  await session.chromium.worker.stop();
  world.expect([]);
  const awoken = await mapInLanes(first, async ({ row, page }): Promise<Visit> => {
    const address = checkoutOf(row.host);
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    return { row, page, step: 'worker stopped', address };
  });
  await look(walk, awoken);
  await mapInLanes([...first, ...more], ({ page }) => page.close());
}

/** The same shops' checkouts in a browser that was started anew with the same profile. */
export async function walkAfterRestart(walk: Walk, rows: readonly Row[]): Promise<void> {
  walk.world.expect([]);
  const visits = await mapInLanes(rows, async (row): Promise<Visit> => {
    const address = checkoutOf(row.host);
    return { row, page: await walk.session.open(address), step: 'restarted', address };
  });
  await look(walk, visits);
  await mapInLanes(visits, ({ page }) => page.close());
}
