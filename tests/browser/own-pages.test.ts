import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  alternative,
  click,
  cotopaxi,
  foodBank,
  nonprofit,
  offer,
  shopState,
} from '../components/samples.ts';
import { popupStates } from '../gallery/popup-states.ts';
import { type BuiltExtension, startBuiltExtension } from '../support/built-extension.ts';
import { findOverflow } from '../support/find-violations.ts';
import type { Stage } from '../support/staged-page.ts';
import { waitUntil } from '../support/wait-until.ts';
import { walkByTab } from '../support/walk-by-tab.ts';

// What only a real browser knows of the popup, the settings and the welcome page: keys, motion, storage, windows.

const read = { disclosureAcceptedAt: '2026-11-20T10:00:00Z' };
const popupFile = 'popup.html?tabId=1';

let built: BuiltExtension;

beforeAll(async () => {
  built = await startBuiltExtension();
});
afterAll(() => built?.close());

const furnishWith = (settings: object) => built.furnish(settings);
const open = (stage: Stage) => built.open(stage);
const textOf = async (page: Page, selector: string): Promise<string> =>
  String(await page.evaluate(`document.querySelector('${selector}')?.textContent ?? ''`));
const stored = (page: Page, key: string) =>
  page.evaluate(`chrome.storage.local.get('settings').then(({ settings }) => settings?.${key})`);
const hasFocus = (page: Page, selector: string) =>
  waitUntil(`${selector} has the focus`, () =>
    page.evaluate(`document.activeElement?.matches('${selector}') === true`),
  );
/** Presses Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement?.matches('${selector}') === true`)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Where things are said: it stands beside the page's content before there is anything to say. */
const spoken = 'main ~ [role=status]';

const isInSight = (page: Page, selector: string) =>
  page.evaluate(`(() => {
    const { top, bottom } = document.querySelector('${selector}').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })()`);

const foundFoodBanks = (page: Page) =>
  waitUntil('food banks are found, no longer suggestions', async () =>
    /food ?bank/i.test(await textOf(page, '.results .result')),
  );

describe('by keyboard alone', () => {
  it.each([
    ['the popup', popupFile, '.quiet-controls'],
    ['the settings', 'options.html', '.communities'],
    ['the welcome page', 'welcome.html', '.step'],
  ])('every control of %s is reached in order, and shows it', async (_, file, ready) => {
    await furnishWith(file === 'welcome.html' ? read : { ...read, nonprofit: nonprofit() });
    const page = await open({ file, ...(file === popupFile && { state: popupStates.offer }) });
    await page.waitForSelector(ready);
    expect(await walkByTab(page)).toEqual({ missed: [], unmarked: [], outOfOrder: [] });
    await page.close();
  });

  it('a nonprofit is chosen on the welcome page, and each step is read from its heading', async () => {
    await furnishWith({});
    const page = await open({ file: 'welcome.html' });
    await tabTo(page, '.step .primary');
    await page.keyboard.press('Enter');
    await hasFocus(page, '.step h2');
    await tabTo(page, '.picker input[type=search]');
    await page.keyboard.type('food bank');
    await foundFoodBanks(page);
    expect(await textOf(page, '.picker [role=status]')).toMatch(/\d/);
    await page.keyboard.press('ArrowDown');
    await hasFocus(page, '.results .result');
    await page.keyboard.press('Enter');
    await hasFocus(page, '.step h2');
    expect(await stored(page, 'nonprofit.name')).toMatch(/food ?bank/i);
    await tabTo(page, '.step .quiet');
    await page.keyboard.press('Enter');
    await hasFocus(page, '.step h2');
    expect(await page.$('.step .secondary')).not.toBeNull();
    await page.close();
  });

  it('a nonprofit is changed in the popup, said, and taken back, and the focus is never lost', async () => {
    await furnishWith({ ...read, nonprofit: nonprofit() });
    const page = await open({ file: popupFile, state: popupStates.offer ?? 'failed' });
    expect(
      await page.$$eval(spoken, (places) => places.map(({ textContent }) => textContent)),
    ).toEqual(['']);
    await tabTo(page, '#nonprofit .row button');
    await page.keyboard.press('Enter');
    // It is loaded when it is first wanted.
    await page.waitForSelector('.picker input[type=search]');
    await tabTo(page, '.picker input[type=search]');
    await page.keyboard.type('food bank');
    await foundFoodBanks(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await waitUntil('the choice is said', async () =>
      /food ?bank/i.test(await textOf(page, spoken)),
    );
    expect(await textOf(page, '#nonprofit .notice')).toMatch(/food ?bank/i);
    await hasFocus(page, '#nonprofit .row button');
    await tabTo(page, '#nonprofit .notice button');
    await page.keyboard.press('Enter');
    await hasFocus(page, '#nonprofit .row button');
    expect(await stored(page, 'nonprofit.name')).toBe(nonprofit().name);
    await page.close();
  });
});

it.each([popupFile, 'options.html', 'welcome.html'])(
  'nothing moves in %s for a reader who wants no motion',
  async (file) => {
    await furnishWith({ ...read, nonprofit: nonprofit() });
    const page = await open({ file });
    const moving = () =>
      page.evaluate(`[...document.querySelectorAll('*')].filter((each) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(each);
        return /[1-9]/.test(transitionDuration + animationDuration) || scrollBehavior === 'smooth';
      }).length`);
    expect(await moving()).toBe(0);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
    expect(await moving()).toBeGreaterThan(0);
    await page.close();
  },
);

describe('whatever a directory holds in its names', () => {
  // The schema refuses longer ones, and the marks that turn the direction of what follows.
  const hostile = {
    'of 300 characters': 'Gesellschaft',
    'in emoji': '👩‍👩‍👧‍👦🏳️‍🌈',
    'of mixed direction': 'مكتبة (Library) عربي 42% ',
    'that is HTML':
      '<b>x</b><img src=x onerror="document.title=1"><script>document.title=2</script>',
  };

  it.each(Object.entries(hostile))(
    '%s: the popup shows text, inside its width',
    async (_, piece) => {
      const filled = (most: number) => piece.repeat(Math.floor(most / piece.length)).trim();
      const name = filled(300);
      const chosen = nonprofit({ name, city: filled(100), region: filled(100) });
      const community = { id: 'demo', name };
      const retailer = { id: 'patagonia.com', name };
      const named = (one: ReturnType<typeof alternative>) => ({
        ...one,
        community,
        business: { ...one.business, name: filled(200) },
        reason: { kind: 'samePlace', category: 'apparel', place: name } as const,
        ...(one.certification && { certification: { ...one.certification, name: filled(100) } }),
      });
      await furnishWith({ ...read, nonprofit: chosen });
      const state = shopState({
        state: 'offer',
        retailer,
        offer: offer({ nonprofit: chosen, retailer, community, alsoBy: [community] } as never),
        alternatives: [named(alternative()), named(cotopaxi)],
      });
      const page = await open({ file: popupFile, state, viewport: { width: 320, height: 600 } });
      await page.waitForSelector('.quiet-controls');
      expect(await findOverflow(page)).toEqual([]);
      expect(await page.$$('main img, main b, main script')).toEqual([]);
      expect(await page.title()).toBe('Support4Good');
      expect(await textOf(page, '#nonprofit .identity-name')).toContain(name);
      await page.close();
    },
  );
});

it.each([
  ['a phone', { width: 412, height: 800, isMobile: true, hasTouch: true }, 412],
  ['a phone on its side', { width: 900, height: 412, isMobile: true, hasTouch: true }, 560],
  ['the toolbar', { width: 384, height: 600 }, 384],
  ['a window that is wider for a moment', { width: 800, height: 600 }, 384],
])('the popup is as wide as suits %s', async (_, viewport, width) => {
  await furnishWith({ ...read, nonprofit: nonprofit() });
  const page = await open({ file: popupFile, state: popupStates.offer ?? 'failed', viewport });
  expect(await page.evaluate('document.body.clientWidth')).toBe(width);
  expect(await findOverflow(page)).toEqual([]);
  await page.close();
});

it('two windows that change one setting at once end up showing the same, which is what is kept', async () => {
  await furnishWith({ ...read, nonprofit: nonprofit() });
  const windows = [await open({ file: 'options.html' }), await open({ file: 'options.html' })];
  const press = (page: Page | undefined, place: number) =>
    page?.evaluate(`document.querySelectorAll('#calmness input')[${place}].click()`);
  await Promise.all([press(windows[0], 1), press(windows[1], 2)]);
  const shown = () =>
    Promise.all(
      windows.map((page) =>
        page.evaluate(
          `[...document.querySelectorAll('#calmness input')].findIndex(({ checked }) => checked)`,
        ),
      ),
    );
  const kinds = ['calm', 'checkoutOnly', 'badgeOnly', 'off'];
  await waitUntil('both show what is kept', async () => {
    const [one, other] = await shown();
    const kept = windows[0] && (await stored(windows[0], 'calmness'));
    return one !== 0 && one === other && kinds[Number(one)] === kept;
  });
  for (const page of windows) await page.close();
});

describe('a device that has no room left', () => {
  const fill = `chrome.storage.local.getBytesInUse(null).then((used) =>
    chrome.storage.local.set({ filler: 'x'.repeat(chrome.storage.local.QUOTA_BYTES - used - 12) }))`;
  let desk: Page;

  beforeEach(async () => {
    await furnishWith({ ...read, nonprofit: nonprofit() });
    desk = await built.chromium.openExtensionPage('manifest.json');
    return async () => {
      await desk.evaluate(`chrome.storage.local.remove('filler')`);
      await desk.close();
    };
  });

  it.each([
    ['a setting', 'options.html', '#calmness input:not(:checked)'],
    ['a value', 'options.html', '#preferences .chip:last-of-type input'],
    ['a snooze', popupFile, '.quiet-controls button'],
  ])(
    'is told that %s was not saved, and can save it once there is room',
    async (_, file, control) => {
      const page = await open({ file });
      await page.waitForSelector(control);
      await desk.evaluate(fill);
      // When it stands still: what is read later moves it.
      await page.locator(control).click();
      await page.waitForSelector('[role=alert]');
      expect(await isInSight(page, '[role=alert]')).toBe(true);
      await desk.evaluate(`chrome.storage.local.remove('filler')`);
      await page.click(control);
      await page.waitForSelector('[role=alert]', { hidden: true });
      // The page stands as it did.
      expect(await page.$(control)).not.toBeNull();
      await page.close();
    },
  );
});

it('an update under the open popup closes it, and the next one knows all that was chosen', async () => {
  await furnishWith({ ...read, nonprofit: foodBank });
  const popup = await open({ file: popupFile });
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await popup.evaluate('chrome.runtime.reload()').catch(() => undefined);
  await closed;
  const again = await waitUntil('the extension is back', () =>
    open({ file: popupFile }).catch(() => undefined),
  );
  await again.waitForSelector('#nonprofit .identity-name');
  expect(await textOf(again, '#nonprofit .identity-name')).toContain(foodBank.name);
});

it('what runs from left to right reads so in the settings of a language that runs the other way', async () => {
  await furnishWith({ ...read, nonprofit: nonprofit() });
  const page = await open({ file: 'options.html', locale: 'ar' });
  await page.waitForSelector('.communities');
  const places = await page.evaluate(`[...document.querySelectorAll('#about a')].map((link) => {
    const at = (from, to) => {
      const letters = document.createRange();
      const text = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode();
      letters.setStart(text, from);
      letters.setEnd(text, to);
      return letters.getClientRects()[0].left;
    };
    link.closest('details')?.setAttribute('open', '');
    return at(0, 1) < at(1, 2);
  })`);
  expect(places).toEqual(expect.arrayContaining([true]));
  expect(places).not.toContain(false);
  await page.close();
});

it('the button in a notice stands clear of what it is about', async () => {
  const gone = { ...nonprofit(), id: 'us-ein:000000009' };
  await built.furnish({ ...read, nonprofit: nonprofit() }, [
    click({ nonprofit: gone as never, activationState: 'refused' }),
  ]);
  const page = await open({ file: popupFile });
  await page.waitForSelector('.notice p + button');
  const gap = await page.$eval('.notice p + button', (button) => {
    const words = button.previousElementSibling?.getBoundingClientRect();
    return button.getBoundingClientRect().top - (words?.bottom ?? 0);
  });
  expect(gap).toBeGreaterThanOrEqual(8);
  await page.close();
});
