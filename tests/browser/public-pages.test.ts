import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDirectoryFolder } from '../../api/directory/directory-folder.ts';
import { preparePayouts, recordPayout } from '../../api/ledger/payouts.ts';
import { type Listener, listen, usualLimits } from '../../api/listen.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { creditSale } from '../api/support/book-sale.ts';
import { sqlite } from '../api/support/engines.ts';
import { publishItems } from '../api/support/publish-items.ts';
import { createTestApi, redCross, type TestApi } from '../api/support/test-api.ts';
import { savePicture } from '../support/save-picture.ts';
import {
  checkDrawnPage,
  countDrawn,
  launchVisitor,
  openScriptlessTab,
  views,
} from '../support/server-pages.ts';

const paths = ['/', '/members', '/ledger', '/methodology', '/privacy'];
const longName = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenunterstützungsverein Umgebung';
/** Begins as wide as names get, and ends in a word that a narrow table has to break. */
const wideName = `${'WOMEN’S WORKSHOP WAGGA '.repeat(2)}🦓 ${longName}`;
const arabicName = 'جمعية المدينة الطيبة للكتب المستعملة';

const business = (domain: string, changes: Record<string, unknown>) => ({
  domain,
  url: `https://${domain}/`,
  category: 'books-media',
  country: 'AT',
  shipsTo: ['AT', 'DE'],
  values: ['independent'],
  certifications: [],
  source: `https://${domain}/about`,
  checkedOn: '2026-10-01',
  ...changes,
});

const members = [
  business('books.example', {
    name: longName,
    values: ['co-op', 'b-corp'],
    certifications: [
      {
        id: 'b-corp',
        name: 'Certified B Corporation',
        scope: 'company',
        source: 'https://certifier.example/books',
        checkedOn: '2026-08-04',
      },
    ],
  }),
  business('used-books.example', { name: arabicName }),
  business('bread.example', { name: 'Bread & Roses', category: 'food-drink' }),
];

/** Two years of sales for two nonprofits, in two currencies, most of them paid out; the last months are open. */
async function earn(api: TestApi): Promise<void> {
  const { db, now } = api.context;
  for (let month = 0; month < 24; month += 1) {
    const day = new Date(Date.UTC(2024, 11 + month, 5)).toISOString();
    const status = month < 21 ? 'received' : month < 23 ? 'confirmed' : 'pending';
    for (let sale = 0; sale < 5; sale += 1) {
      const commission = { minor: 1_000 + ((month * 37 + sale * 11) % 23) * 100, currency: 'USD' };
      await creditSale(api, redCross.id, { status, commission, soldAt: day });
      await creditSale(api, 'us-ein:000000099', {
        status,
        commission: { minor: 90_000 + month * 1_000, currency: 'JPY' },
        soldAt: day,
      });
    }
    const prepared = await preparePayouts(db, now());
    if (prepared.state !== 'prepared') continue;
    for (const { id } of prepared.payouts) {
      await recordPayout(db, id, 'bank', day.slice(0, 10), now().toISOString());
    }
  }
}

let folder: string;
let api: TestApi;
let server: Listener;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'support4good-public-'));
  await publishItems(folder, 1, 'memberBusinesses', members, {
    name: longName,
    description: `${arabicName}. ${longName}.`,
  });
  api = await createTestApi(sqlite, openDirectoryFolder(folder));
  const { db, nonprofitIndex } = api.context;
  const nonprofit = Nonprofit.parse({
    id: 'us-ein:000000099',
    name: wideName,
    city: 'Dearborn',
    region: 'MI',
    country: 'US',
    causeArea: 'education',
  });
  await saveNonprofits(db, nonprofitIndex, [{ nonprofit }], { source: 'register' }, '2026-11-23');
  await earn(api);
  server = await listen(api.app, { hostname: '127.0.0.1', port: 0 }, usualLimits);
  browser = await launchVisitor();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const addressOf = (path: string) => new URL(path, server.url).href;
const nameOf = (path: string) => (path === '/' ? 'home' : path.slice(1));

describe.each(views)('the public pages, %s', (name, view) => {
  it.each(paths)('%s is accessible and fits', async (path) => {
    const page = await openScriptlessTab(browser, view);
    const response = await page.goto(addressOf(path));
    expect(response?.status()).toBe(200);
    await checkDrawnPage(page, `public-${nameOf(path)}-${name.replace(' ', '-')}`);
    await page.close();
  });
});

/** What each of these drawings shows: bars, names, what leaves the picture, and names that begin within the one before. */
const measureCharts = (page: Page, selector: string) =>
  page.$$eval(selector, (drawings) =>
    drawings.map((drawing) => {
      const { left, right, top, bottom } = drawing.getBoundingClientRect();
      const boxes = (of: string) =>
        [...drawing.querySelectorAll(of)].map((part) => part.getBoundingClientRect());
      const names = boxes('text');
      return {
        drawn: boxes('rect').filter(({ height }) => height > 0).length,
        outside: boxes('rect, text').filter(
          (box) =>
            box.left < left - 0.5 ||
            box.right > right + 0.5 ||
            box.top < top - 0.5 ||
            box.bottom > bottom + 0.5,
        ).length,
        names: names.length,
        touching: names.filter((box, index) => {
          const before = names[index - 1];
          return before !== undefined && box.left < before.right && box.top < before.bottom - 0.5;
        }).length,
        newest: drawing.querySelector('text:last-of-type')?.textContent,
      };
    }),
  );

it('draws a bar for each of the last 24 months within the picture, and no two names over each other', async () => {
  const page = await openScriptlessTab(browser, { scheme: 'light', width: 1_000 });
  await page.goto(addressOf('/ledger'));
  const whole = { drawn: 24, outside: 0, names: 8, touching: 0, newest: 'Nov 2026' };
  const charts = await measureCharts(page, 'svg.chart:not(.nonprofits)');
  expect(charts).toEqual([whole, whole]);
  await page.close();
});

it('draws a bar for each nonprofit, and its name from the beginning, whatever it is called', async () => {
  const page = await openScriptlessTab(browser, { scheme: 'light', width: 1_000 });
  await page.goto(addressOf('/ledger'));
  const charts = await page.$$eval('svg.chart.nonprofits', (drawings) =>
    drawings.map((drawing) => {
      const picture = drawing.getBoundingClientRect();
      const [bar, ...bars] = drawing.querySelectorAll('rect');
      const [name, ...names] = drawing.querySelectorAll('text, .name');
      if (bar === undefined || name === undefined) throw new Error('Nothing is drawn');
      const drawn = name.getBoundingClientRect();
      return {
        others: bars.length + names.length,
        text: name.textContent,
        isWithin: drawn.left >= picture.left && drawn.right <= bar.getBoundingClientRect().left,
        isCut: getComputedStyle(name).textOverflow === 'ellipsis',
        fits: name.scrollWidth <= name.clientWidth,
      };
    }),
  );
  const cut = { others: 0, isWithin: true, isCut: true, fits: false };
  expect(charts).toEqual([
    { ...cut, text: wideName },
    { ...cut, text: redCross.name, fits: true },
  ]);
  await page.close();
});

it('shows a table’s title whole at 320 px, though the table scrolls', async () => {
  const page = await openScriptlessTab(browser, { scheme: 'light', width: 320 });
  await page.goto(addressOf('/ledger'));
  const titles = await page.$$eval('caption', (captions) =>
    captions.map((caption) => {
      const words = document.createRange();
      words.selectNodeContents(caption);
      return words.getBoundingClientRect().right <= innerWidth;
    }),
  );
  expect(titles).toEqual([true, true, true, true]);
  await page.close();
});

it('has nothing to stop at for the keyboard that says nothing', async () => {
  const page = await openScriptlessTab(browser, { scheme: 'light', width: 1_000 });
  await page.goto(addressOf('/ledger'));
  const months = 'Paid, confirmed and expected by month; the table below has the numbers';
  const sent = 'What was sent to each nonprofit; the table below has the numbers';
  for (const name of [months, sent]) {
    expect(await page.$$(`::-p-aria([name="${name}"][role="image"])`), name).toHaveLength(2);
  }
  await page.close();
});

it('prints the ledger without what is there to be pressed', async () => {
  const page = await openScriptlessTab(browser, { scheme: 'dark', width: 800 });
  await page.goto(addressOf('/ledger'));
  await page.emulateMediaType('print');
  expect(await countDrawn(page, 'nav')).toBe(0);
  expect(await countDrawn(page, 'table')).toBeGreaterThan(0);
  await savePicture(page, 'public-ledger-print');
  await page.close();
});
