import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishCommunity } from '../../api/community/publish.ts';
import { writeSite } from '../../api/community/site/write-site.ts';
import { PublicTotals } from '../../lib/schema/api.ts';
import { createFolder } from '../api/community/community-folder.ts';
import { savePicture } from '../support/save-picture.ts';
import {
  checkDrawnPage,
  countDrawn,
  launchVisitor,
  openScriptlessTab,
  views,
} from '../support/server-pages.ts';

const example = 'brattleboro-vermont';
const address = 'https://a-long-name-of-a-free-web-host.example/the-towns-own-community/';

const totals = PublicTotals.parse({
  operatorShare: 0,
  rows: [],
  withoutName: [
    { month: '2026-10', status: 'paid', amount: { minor: 123_450, currency: 'USD' }, sales: 40 },
    { month: '2026-11', status: 'confirmed', amount: { minor: 9_800, currency: 'JPY' }, sales: 6 },
  ],
});

/** The page as a steward publishes it, from its folder: no server is needed to read it. */
async function publishPage(): Promise<string> {
  const outputFolder = await createFolder();
  await publishCommunity({
    sourceFolder: resolve('examples', example),
    outputFolder,
    keyFile: join(await createFolder(), 'key.pem'),
    api: 'https://town.example/api/',
  });
  await writeSite(outputFolder, undefined, { address, totals });
  return pathToFileURL(join(outputFolder, 'index.html')).href;
}

let page: string;
let browser: Browser;
beforeAll(async () => {
  [page, browser] = await Promise.all([publishPage(), launchVisitor()]);
});
afterAll(() => browser?.close());

describe.each(views)('the page of a published community, %s', (name, view) => {
  it('is accessible, fits and shows the code of its address', async () => {
    const tab = await openScriptlessTab(browser, view);
    await tab.goto(page);
    await checkDrawnPage(tab, `site-${name.replace(' ', '-')}`);
    expect(await countDrawn(tab, `svg[aria-label*="${address}"]`)).toBe(1);
    const shown = await tab.$eval('.sums', (table) => table.textContent);
    expect(shown).toContain('$1,234.50');
    expect(shown).toContain('¥9,800');
    await tab.close();
  });
});

it('prints with the poster', async () => {
  const tab = await openScriptlessTab(browser, { scheme: 'dark', width: 800 });
  await tab.goto(page);
  await tab.emulateMediaType('print');
  expect(await countDrawn(tab, '.poster svg')).toBe(1);
  await savePicture(tab, 'site-print');
  await tab.close();
});
