import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../support/loopback-web.ts';
import { lookAt, press, says, textOf } from '../support/read-page.ts';
import { type ServedCommunity, serveCommunity } from '../support/served-community.ts';
import { waitUntil } from '../support/wait-until.ts';

let web: LoopbackWeb;
let chromium: ChromiumUnderTest;
let books: ServedCommunity;
let town: ServedCommunity;
let closed: ServedCommunity;
let options: Page;
let fingerprint: string;

const names = () =>
  options.$$eval('.community-name bdi', (found) => found.map((each) => each.textContent));

beforeAll(async () => {
  web = await startLoopbackWeb();
  books = await serveCommunity(web, 'books.example', { id: 'books', name: 'Book people' });
  town = await serveCommunity(web, 'town.example', { id: 'town', name: 'Our town' });
  closed = await serveCommunity(web, 'closed.example', { id: 'closed', name: 'C', cors: false });
  await books.publish('novels.example.com', 'comics.example.com');
  ({ fingerprint } = await town.publish('novels.example.com', 'bakery.example.com'));
  await closed.publish('x.example.com');
  chromium = await launchChromium({ extension: '.output/chrome-mv3', web });
  options = await chromium.openExtensionPage('options.html');
  await options.setViewport({ width: 1000, height: 900 });
  await says(options, 'Join a community');
});
afterAll(async () => {
  await chromium.close();
  for (const community of [books, town, closed]) community.remove();
  await web.close();
});

describe('communities in the built extension', () => {
  it('are found on their own page once the popup is opened there, and joined in two clicks', async () => {
    const page = await chromium.openTab('https://books.example/');
    expect(books.requested()).toEqual([]);
    const popup = await chromium.openPopup(page);
    await says(popup, 'This page invites you to a community.');
    expect(books.requested()).toEqual([]);
    await press(popup, 'Look at it');
    await says(popup, '2 shops');
    await press(popup, 'Join Book people');
    await says(popup, 'You joined Book people.');
    await waitUntil('the options show it', async () => (await names()).includes('Book people'));
    await page.close();
  });

  it('are refused under another key than the poster names, and joined under the right one', async () => {
    await lookAt(options, `support4good:town.example#${'0'.repeat(40)}`);
    await says(options, 'This is not the key you were given.');
    await press(options, 'Cancel');
    await lookAt(options, `support4good:town.example#${fingerprint}`);
    await says(options, 'This is the key you were given.');
    await chromium.screenshot(options, 'community-preview');
    await press(options, 'Join Our town');
    await says(options, 'You joined Our town.');
    expect((await names()).slice(-2)).toEqual(['Book people', 'Our town']);
  });

  it('say what their steward must change when the server keeps browsers out', async () => {
    await options.bringToFront();
    await options.reload();
    await says(options, 'Join a community');
    await lookAt(options, 'closed.example');
    await says(options, 'Access-Control-Allow-Origin: *');
  });

  it('are put in order by the keyboard, paused and used again', async () => {
    const up = await options.waitForSelector('aria/Move Our town up[role="button"]');
    await up?.focus();
    await options.keyboard.press('Enter');
    await waitUntil('it has moved', async () => (await names()).at(-1) === 'Book people');
    await options.keyboard.press('Enter');
    await waitUntil('it is first', async () => (await names())[0] === 'Our town');
    await chromium.screenshot(options, 'community-list');
    await press(options, 'Pause');
    await says(options, 'Paused');
    await press(options, 'Use again');
    await waitUntil('it is used', async () => !(await textOf(options)).includes('Paused'));
  });

  it('ask before the shops of an update get access', async () => {
    await town.publish('novels.example.com', 'bakery.example.com', 'new-shop.example.com');
    await press(options, 'Look for updates');
    await says(options, /1 new address since you last looked/);
    expect(await chromium.grantedOrigins()).toEqual([]);
    await options.bringToFront();
    await press(options, 'Not now');
    await waitUntil('it is seen', async () => !(await textOf(options)).includes('1 new address'));
  });

  it('keep yesterday’s data when their server is gone, and say so', async () => {
    web.trouble('town.example', { kind: 'offline' });
    await press(options, 'Look for updates');
    await says(options, /The last update of Our town failed.*It cannot be reached/);
    expect(await names()).toContain('Our town');
    web.trouble('town.example');
  });

  it('go with all they brought', async () => {
    await press(options, 'Remove');
    await press(options, 'Remove it');
    await waitUntil('it is gone', async () => !(await names()).includes('Our town'));
    expect(await names()).toContain('Book people');
  });
});
