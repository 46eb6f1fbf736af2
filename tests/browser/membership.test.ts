import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportMembers } from '../../api/joining/export-members.ts';
import { Settings } from '../../lib/schema/settings.ts';
import { createJoiningApi, type JoiningApi } from '../api/joining/joining-api.ts';
import { sqlite } from '../api/support/engines.ts';
import { nonprofit } from '../components/samples.ts';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../support/loopback-web.ts';
import { joinAt, press, says } from '../support/read-page.ts';
import { type ServedCommunity, serveCommunity } from '../support/served-community.ts';
import { furnish } from '../support/staged-page.ts';
import { waitForDirectory } from '../support/wait-for-directory.ts';

// A membership from the form of a community's server to a subscriber's screen, and its end.

const shop = 'novels.example.com';
const business = 'good-books-of-town.com';

let web: LoopbackWeb;
let api: JoiningApi;
let town: ServedCommunity;
let chromium: ChromiumUnderTest;
let options: Page;

/** Takes over who is a member now, publishes, and lets the subscriber look for updates. */
async function publishMembers(): Promise<void> {
  await exportMembers(api.context.db, town.folder);
  await town.publish(shop);
  await options.bringToFront();
  await options.reload();
  await press(options, 'Look for updates');
  await says(options, 'Up to date.');
}
/** What the popup at the shop says of the business, all alternatives being shown. */
async function saidOfBusiness(): Promise<string | undefined> {
  const popup = await chromium.openPopup(await chromium.openTab(`https://${shop}/`));
  await says(popup, 'Shops that share your values');
  const more = await popup.$('.alternatives + button');
  await more?.click();
  const shown = await popup.$$eval('.alternative', (all) => all.map((each) => each.textContent));
  await chromium.screenshot(popup, 'membership');
  await popup.close();
  return shown.find((text) => text?.startsWith('Good Books')) ?? undefined;
}

beforeAll(async () => {
  web = await startLoopbackWeb({ fallback: ({ host }) => ({ body: `<h1>${host}</h1>` }) });
  api = await createJoiningApi(sqlite);
  town = await serveCommunity(web, 'town.example', { id: 'town', name: 'Our town' });
  await town.publish(shop);
  chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    web,
    grantedOrigins: [`https://*.${shop}/*`],
  });
  await waitForDirectory(chromium);
  const settings = {
    disclosureAcceptedAt: '2026-11-20T10:00:00Z',
    nonprofit: nonprofit(),
    country: 'US',
  };
  await furnish(chromium, { settings: Settings.parse(settings), clicks: [] });
  options = await chromium.openExtensionPage('options.html');
  await says(options, 'Join a community');
  await joinAt(options, town.host, 'Our town');
});
afterAll(async () => {
  await chromium?.close();
  town?.remove();
  await api?.close();
  await web?.close();
});

it('a business that applied and was approved is an alternative that says whom it comes from', async () => {
  expect(await saidOfBusiness()).toBeUndefined();
  const path = await api.applyForBusiness();
  api.files.set(business, await api.proofLineOf(path));
  await api.post(`${path}/check`, {});
  await api.decide(await api.signIn(), await api.idOf(business), 'approve');
  await publishMembers();
  expect(await saidOfBusiness()).toContain('Listed by Our town');
});

it('one that left is gone at the next sync', async () => {
  const id = await api.idOf(business);
  await api.decide(await api.signIn(), id, 'remove', 'It asked to leave.');
  await publishMembers();
  expect(await saidOfBusiness()).toBeUndefined();
});
