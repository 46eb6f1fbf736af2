import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DirectoryManifest } from '../../lib/schema/directory.ts';
import { Settings } from '../../lib/schema/settings.ts';
import { z } from '../../lib/zod.ts';
import { nonprofit } from '../components/samples.ts';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../support/loopback-web.ts';
import { joinAt, press, says, textOf } from '../support/read-page.ts';
import { type ServedCommunity, serveCommunity } from '../support/served-community.ts';
import { furnish } from '../support/staged-page.ts';
import { waitForDirectory } from '../support/wait-for-directory.ts';
import { waitUntil } from '../support/wait-until.ts';

// What may befall a community that somebody has joined, in the order of its life: each step begins where the last ended.

const newHost = 'new-town.example';
const shops = ['novels.example.com', 'bakery.example.com'];
const paid = {
  month: '2026-10',
  status: 'paid',
  amount: { minor: 124_050, currency: 'USD' },
  sales: 40,
};
const expected = { ...paid, status: 'pending', amount: { minor: 99_900, currency: 'USD' } };
const totals = {
  operatorShare: 250,
  rows: [{ ...paid, nonprofit: nonprofit().id }],
  withoutName: [expected],
};

let web: LoopbackWeb;
let chromium: ChromiumUnderTest;
let town: ServedCommunity;
let club: ServedCommunity;
let options: Page;
let fingerprint: string;

/** Looks for updates, as the alarm does, and waits for how it ended. */
async function sync(): Promise<void> {
  await options.bringToFront();
  await options.reload();
  await press(options, 'Look for updates');
  await says(options, /Up to date\.|The update could not be loaded\./);
}
/** What the settings say of it, once they show this version. */
const saysVersion = (version: number) =>
  waitUntil(`version ${version} is shown`, async () => {
    const items = await options.$$eval('.community', (all) => all.map((each) => each.textContent));
    const item = items.find((text) => text?.startsWith('Our town'));
    return item?.includes(`Version ${version} of`) && item;
  });
const popupAt = async (url: string) => chromium.openPopup(await chromium.openTab(url));

beforeAll(async () => {
  web = await startLoopbackWeb({ fallback: ({ host }) => ({ body: `<h1>${host}</h1>` }) });
  town = await serveCommunity(web, 'town.example', {
    id: 'town',
    name: 'Our town',
    api: true,
    totals,
  });
  ({ fingerprint } = await town.publish(...shops));
  chromium = await launchChromium({ extension: '.output/chrome-mv3', web });
  await waitForDirectory(chromium);
  const settings = { disclosureAcceptedAt: '2026-11-20T10:00:00Z', nonprofit: nonprofit() };
  await furnish(chromium, { settings: Settings.parse(settings), clicks: [] });
  options = await chromium.openExtensionPage('options.html');
  await options.setViewport({ width: 1000, height: 900 });
  await says(options, 'Join a community');
  await joinAt(options, 'town.example', 'Our town');
});
afterAll(async () => {
  await chromium?.close();
  town?.remove();
  club?.remove();
  await web?.close();
});

it('its public totals are in popup and settings, and neither they nor a visit ask for them', async () => {
  await sync();
  web.forget();
  const popup = await popupAt(`https://${shops[0]}/`);
  await says(popup, 'Our town$1,240.50 paid to nonprofits');
  expect(await textOf(popup)).not.toContain('999');
  await chromium.screenshot(popup, 'community-totals');
  await popup.close();
  expect(web.requests.map(({ host }) => host)).toEqual([shops[0], shops[0]]);
  expect(web.requests.map(({ path: where }) => where)).toEqual(['/', '/favicon.ico']);
  web.forget();
  await options.bringToFront();
  await options.reload();
  await (await options.waitForSelector('::-p-text(More about Our town)'))?.click();
  await says(options, /Expected\$999\.00.*\$1,240\.50.*As of/);
  expect(web.requests).toEqual([]);
});

it('it is followed to a new key that the old one signed, without a question', async () => {
  await town.rotateKey();
  const after = await town.publish(...shops);
  expect(after.fingerprint).not.toBe(fingerprint);
  await sync();
  const item = await saysVersion(2);
  expect(item).toContain(`Key: ${after.fingerprint}`);
  expect(item).not.toContain('failed');
  ({ fingerprint } = after);
});

it('it is followed to another host, and asked there from then on', async () => {
  town.serveAt(newHost);
  await town.set('directoryUrl', `https://${newHost}/`);
  await town.publish(...shops);
  await sync();
  await saysVersion(3);
  web.trouble('town.example', { kind: 'offline' });
  await town.publish(...shops);
  await sync();
  expect(await saysVersion(4)).not.toContain('cannot be reached');
});

it('it is not followed to a key that nobody vouched for: the old lists stay, and the shopper is told', async () => {
  await town.loseKey();
  await town.publish('thief.example.com');
  await sync();
  await says(options, /The last update of Our town failed\. .*Somebody signs with another key/);
  expect(await saysVersion(4)).toContain(`Key: ${fingerprint}`);
  for (const [host, answer] of [
    ['thief.example.com', 'No shop from your communities on this page.'],
    [shops[1], /bakery\.example\.com.*Allow/],
  ] as const) {
    const popup = await popupAt(`https://${host}/`);
    await says(popup, answer);
    await popup.close();
  }
});

it('once it is gone its lists stay, the shopper is told, and can save its files', async () => {
  web.trouble(newHost, { kind: 'offline' });
  await sync();
  await says(options, /The last update of Our town failed\. .*It cannot be reached/);
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-saved-'));
  const session = await chromium.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const summary = await options.waitForSelector('::-p-text(More about Our town)');
  await summary?.click();
  await options.evaluate(`[...document.querySelectorAll('.community')].at(-1)
    .querySelector('details button').click()`);
  const file = await waitUntil('the file is saved', () =>
    readdirSync(folder).find((name) => name.endsWith('.json')),
  );
  const Saved = z.object({ files: z.record(z.string(), z.string()) });
  const { files } = Saved.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  const manifest = DirectoryManifest.parse(JSON.parse(files['directory.json'] ?? ''));
  expect(manifest.version).toBe(4);
  expect(Object.keys(files)).toContain('directory.json.sig');
  for (const { sha256 } of manifest.shards)
    expect(Object.keys(files)).toContain(`shards/${sha256}.json`);
  rmSync(folder, { recursive: true });
});

it('once its key is withdrawn it is asked no more, its lists stay, and the shopper is told what to do', async () => {
  club = await serveCommunity(web, 'club.example', { id: 'club', name: 'A book club' });
  const before = await club.publish('old-books.example.com');
  await joinAt(options, club.host, 'A book club');
  await club.withdrawKey();
  const after = await club.publish('new-books.example.com');
  await sync();
  const told = /The last update of A book club failed\. .*Its steward withdrew the key/;
  await says(options, told);
  expect(await textOf(options)).toContain(`Key: ${before.fingerprint}`);
  for (const [shop, answer] of [
    ['old-books.example.com', /old-books\.example\.com.*Allow/],
    ['new-books.example.com', 'No shop from your communities on this page.'],
  ] as const) {
    const popup = await popupAt(`https://${shop}/`);
    await says(popup, answer);
    await says(popup, told);
    await popup.close();
  }
  web.forget();
  await sync();
  await says(options, told);
  expect(club.requested()).toEqual([]);

  // What the shopper is told to do: remove it, and join it again under the new key.
  await options.evaluate(`[...document.querySelectorAll('.community')].at(-1)
    .querySelectorAll('.buttons button').forEach((each) => each.textContent === 'Remove' && each.click())`);
  await press(options, 'Remove it');
  await waitUntil('it is gone', async () => !(await textOf(options)).includes('A book club'));
  await joinAt(options, club.host, 'A book club');
  await says(options, `Key: ${after.fingerprint}`);
  expect(await textOf(options)).not.toMatch(told);
});
