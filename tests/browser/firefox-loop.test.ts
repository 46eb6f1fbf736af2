import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPackages, demoServer } from '../../scripts/demo/demo-community.ts';
import { type FirefoxUnderTest, launchFirefox } from '../support/firefox.ts';
import { type LoopWorld, startLoopWorld } from '../support/loop/loop-world.ts';
import { waitUntil } from '../support/wait-until.ts';

const extension = demoPackages.firefox;
const manifest = () => JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));

describe('the built extension in Firefox', () => {
  let world: LoopWorld;
  let firefox: FirefoxUnderTest;
  const checkout = () => `https://www.${world.retailer.host}/checkout`;
  const posts = () =>
    world.web.requests.filter(
      ({ host, method }) => method === 'POST' && host === new URL(demoServer).hostname,
    );

  beforeAll(async () => {
    world = await startLoopWorld();
    firefox = await launchFirefox({
      extension,
      extensionId: manifest().browser_specific_settings.gecko.id,
      web: world.web,
    });
  });
  afterAll(async () => {
    await firefox.close();
    await world.close();
  });

  it('is set up on the welcome page, offers at a checkout, and opens the link from its own page', async () => {
    const [nonprofit] = world.demo.nonprofits;
    if (nonprofit === undefined) throw new Error('the demo has no nonprofit');
    const welcome = await firefox.openExtensionPage('welcome.html');
    await welcome.waitForSelector('.step .primary');
    await welcome.click('.step .primary');
    await welcome.waitForSelector('.picker input[type=search]');
    await welcome.type('.picker input[type=search]', nonprofit.name);
    await waitUntil('the nonprofit is found', async () => {
      const [first] = await welcome.$$('.results .result');
      const text = await first?.evaluate((element) => element.textContent);
      if (first === undefined || !text?.includes(nonprofit.name)) return false;
      await first.click();
      return true;
    });
    await welcome.waitForSelector('.step .primary:enabled');
    await welcome.click('.step .primary');
    await waitUntil('the shops are registered', () =>
      welcome.evaluate(
        'browser.scripting.getRegisteredContentScripts().then((scripts) => scripts.length > 0)',
      ),
    );

    const shop = await firefox.openTab(checkout());
    const tabId = await waitUntil('the checkout was judged', () =>
      welcome.evaluate(`browser.storage.session.get().then((stored) =>
        Object.entries(stored).find(([, state]) => state?.banner === 'offer')?.[0].slice(4))`),
    );
    await waitUntil('the banner hangs in the page', () =>
      shop.evaluate('document.documentElement.childElementCount === 3'),
    );
    await firefox.screenshot(shop, 'firefox-banner');
    expect(world.networks.clicks).toEqual([]);

    const popup = await firefox.openExtensionPage(`popup.html?tabId=${tabId}`);
    await popup.waitForSelector('.shop .primary');
    const retailerId = world.retailer.host;
    const badgeOnce = (silenced: boolean) =>
      popup.evaluate(`browser.runtime
        .sendMessage(${JSON.stringify({ name: 'silenceRetailer', request: { retailerId, silenced } })})
        .then(() => browser.action.getBadgeText({ tabId: ${tabId} }))`);
    expect(await badgeOnce(true)).toBe('');
    expect(await badgeOnce(false)).toBe('•');
    await popup.click('.shop .primary');
    const click = await waitUntil('the network was reached', () => world.networks.clicks[0]);
    expect(click.subId).toMatch(/^[a-z2-7]{26}$/);
    await waitUntil('the activation has arrived', () => posts().length > 0);
    expect(posts().map(({ body }) => JSON.parse(body))).toEqual([
      { clickId: click.subId, nonprofit: nonprofit.id },
    ]);
    await waitUntil('the shop is back', () => shop.url().includes('irclickid'));
    expect(world.networks.clicks).toHaveLength(1);
    for (const page of [welcome, shop, popup]) await page.close();
  });

  it('silences the shop in the popup and lets it speak again, with the keyboard’s place kept', async () => {
    const shop = await firefox.openTab(`https://www.${world.retailer.host}/products/linen-shirt`);
    const desk = await firefox.openExtensionPage('options.html');
    const tabId = await desk.evaluate(
      `browser.tabs.query({ url: '*://*/products/*' }).then(([tab]) => tab.id)`,
    );
    const popup = await firefox.openExtensionPage(`popup.html?tabId=${tabId}`);
    const focusIsIn = (place: string) =>
      popup.evaluate(`document.activeElement.closest('${place}') !== null`);
    await popup.waitForSelector('.quiet-controls > button');
    await popup.focus('.quiet-controls > button');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.shop .secondary');
    expect(await focusIsIn('.quiet-controls')).toBe(true);
    await popup.focus('.shop .secondary');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.quiet-controls > button');
    expect(await focusIsIn('.shop')).toBe(true);

    await popup.click('.find button');
    await waitUntil('the page’s product is read', () =>
      popup.evaluate(`document.querySelector('.elsewhere').textContent.includes('Linen shirt')`),
    );
    for (const page of [shop, desk, popup]) await page.close();
  });

  it('changes the nonprofit in 2 actions, says it, and takes it back with one more', async () => {
    const options = await firefox.openExtensionPage('options.html');
    const name = () =>
      options.evaluate(`document.querySelector('#nonprofit .identity-name')?.textContent ?? ''`);
    await options.waitForSelector('#nonprofit .identity-name');
    const before = await name();
    await options.click('#nonprofit .row button');
    await options.locator('.results .result[aria-pressed="false"]').click();
    await waitUntil('another is chosen', async () => (await name()) !== before);
    await waitUntil('it is said', () =>
      options.evaluate(`document.querySelector('main ~ [role=status]').textContent !== ''`),
    );
    await options.locator('#nonprofit .notice button').click();
    await waitUntil('the first is back', async () => (await name()) === before);
    await options.close();
  });

  it('has no script on any shop’s page once the worker has answered that it will never speak', async () => {
    const options = await firefox.openExtensionPage('options.html');
    const set = async (calmness: string) =>
      options.evaluate(`browser.runtime
        .sendMessage({ name: 'updateSettings', request: { changes: { calmness: '${calmness}' } } })
        .then(() => browser.scripting.getRegisteredContentScripts())
        .then((scripts) => scripts.length)`);
    expect(await set('off')).toBe(0);
    expect(await set('calm')).toBe(1);
    await options.close();
  });

  it('shows on the settings what was given and chosen, keeps a change, and deletes everything', async () => {
    const options = await firefox.openExtensionPage('options.html');
    const stored = (what: string) =>
      options.evaluate(`browser.storage.local.get('settings').then(({ settings }) => ${what})`);
    await options.waitForSelector('.communities');
    await options.waitForSelector('#nonprofit .identity-name');
    expect(await options.$eval('#nonprofit .identity-name', (name) => name.textContent)).toContain(
      world.demo.nonprofits[0]?.name,
    );
    await options.click('#calmness .choice:last-of-type input');
    await waitUntil('the change is kept', () => stored("settings?.calmness === 'off'"));
    // After the setting: the shops' records go first.
    await waitUntil('no script is registered any more', () =>
      options.evaluate(
        'browser.scripting.getRegisteredContentScripts().then((scripts) => scripts.length === 0)',
      ),
    );
    await options.click('#privacy .danger');
    await options.waitForSelector('dialog[open] .danger');
    await options.click('dialog[open] .danger');
    await waitUntil('nothing is left', () => stored('settings === undefined'));
    // The access goes after the settings.
    await waitUntil('all access is given back', () =>
      options.evaluate('browser.permissions.getAll().then(({ origins }) => origins.length === 0)'),
    );
  });
});
