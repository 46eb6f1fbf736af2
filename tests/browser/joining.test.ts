import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listener, listen, usualLimits } from '../../api/listen.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { createJoiningApi, type JoiningApi, passphrase } from '../api/joining/joining-api.ts';
import { sqlite } from '../api/support/engines.ts';
import { savePicture } from '../support/save-picture.ts';
import {
  checkDrawnPage,
  countDrawn,
  launchVisitor,
  openScriptlessTab,
  views,
} from '../support/server-pages.ts';

const longName =
  'Gemeinnützige Genossenschaft der Buchhändlerinnen und Buchhändler von Sankt-Peter-am-Kammersberg und Umgebung (eingetragene Genossenschaft)';
const arabicName = 'مكتبة المدينة الطيبة للكتب المستعملة';

let api: JoiningApi;
let server: Listener;
let browser: Browser;

beforeAll(async () => {
  api = await createJoiningApi(sqlite);
  const nonprofit = Nonprofit.parse({
    id: 'us-ein:000000099',
    name: arabicName,
    city: 'Dearborn',
    region: 'MI',
    country: 'US',
    causeArea: 'education',
  });
  const { db, nonprofitIndex } = api.context;
  await saveNonprofits(db, nonprofitIndex, [{ nonprofit }], { source: 'register' }, '2026-11-23');
  server = await listen(api.app, { hostname: '127.0.0.1', port: 0 }, usualLimits);
  browser = await launchVisitor();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await api?.close();
});

const go = (page: Page, path: string) => page.goto(new URL(path, server.url).href);
const press = async (page: Page, selector: string) => {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
};

const check = (page: Page, name: string) => checkDrawnPage(page, `joining-${name}`);

describe.each(views)('the forms, %s', (name, view) => {
  const shot = (step: string) => `${step}-${name.replace(' ', '-')}`;

  it('take a business from the first page to the directory’s door', async () => {
    const domain = `${name.replace(' ', '-')}-books-of-town.com`;
    const page = await openScriptlessTab(browser, view);
    await go(page, '/join');
    await check(page, shot('start'));
    await press(page, 'a[href="/join/business"]');
    await check(page, shot('business'));
    await page.type('#name', longName);
    await page.type('#website', 'gmail.com');
    await page.select('#category', 'books-media');
    await page.select('#country', 'AT');
    await page.click('input[name="values"][value="co-op"]');
    await page.type('#source', `https://${domain}/about`);
    await page.type('#message', `${arabicName}\n<b>not bold</b>`);
    await press(page, 'form button');
    await check(page, shot('business-wrong'));
    expect(await page.$eval('#name', (input) => input.getAttribute('value'))).toBe(longName);
    await page.$eval('#website', (input) => input.setAttribute('value', ''));
    await page.type('#website', domain);
    await press(page, 'form button');
    expect(page.url()).toContain('/join/status/');
    await check(page, shot('status'));
    await press(page, 'form[action$="/check"] button');
    await check(page, shot('status-not-found'));
    const path = new URL(page.url()).pathname.replace(/\/check$/, '');
    api.files.set(domain, await api.proofLineOf(path));
    await press(page, 'form[action$="/check"] button');
    expect(await page.content()).toContain('Proven by a file');

    const desk = await openScriptlessTab(browser, view);
    await go(desk, '/review');
    await check(desk, shot('sign-in'));
    await desk.type('#name', 'Ada');
    await desk.type('#passphrase', passphrase);
    await press(desk, 'form button');
    await check(desk, shot('queue'));
    await press(desk, `a[href="/review/applications/${await api.idOf(domain)}"]`);
    await desk.type('#askText', 'Who owns it?');
    await press(desk, 'input[value="ask"] ~ p button');
    await check(desk, shot('review'));

    await go(page, path);
    await check(page, shot('asked'));
    await page.type('#text', 'Its members.');
    await press(page, 'form[action$="/answer"] button');
    await go(desk, `/review/applications/${await api.idOf(domain)}`);
    await press(desk, 'input[value="approve"] ~ p button');
    expect(await desk.content()).toContain('Done.');
    await check(desk, shot('approved'));
    await go(page, path);
    await check(page, shot('status-approved'));
    await Promise.all([page.close(), desk.close()]);
  });

  it('let a nonprofit find itself', async () => {
    const page = await openScriptlessTab(browser, view);
    await go(page, '/join/nonprofit');
    await page.type('#q', 'dearborn');
    await press(page, 'form button');
    await check(page, shot('nonprofit-search'));
    await press(page, 'form[action$="/confirm"] button');
    expect(await page.content()).toContain(arabicName);
    await check(page, shot('nonprofit-confirm'));
    await page.type('#website', 'library-of-town.org');
    await press(page, 'form[method="post"] button');
    await check(page, shot('nonprofit-status'));
    await page.close();
  });
});

it('prints what an application is, without its buttons', async () => {
  const path = await api.applyForBusiness({ website: 'printed-of-town.com' });
  const page = await openScriptlessTab(browser, { scheme: 'dark', width: 800 });
  await go(page, path);
  await page.emulateMediaType('print');
  expect(await countDrawn(page, 'form, nav')).toBe(0);
  await savePicture(page, 'joining-print');
  await page.close();
});
