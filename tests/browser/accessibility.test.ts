import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, credit, foodBank, nonprofit } from '../components/samples.ts';
import { popupStates } from '../gallery/popup-states.ts';
import { type BuiltExtension, startBuiltExtension } from '../support/built-extension.ts';
import { findOverflow, findViolations } from '../support/find-violations.ts';
import type { Stage } from '../support/staged-page.ts';

const read = { disclosureAcceptedAt: '2026-11-20T10:00:00Z' };
const longName = 'Society of Friends of the Very Long Name '.repeat(8).trim().slice(0, 300);
const clicks = [
  click({ credits: [credit('pending', 450), credit('paid', 1_000_000_000_000, 2)] }),
  click({
    clickId: 'b'.repeat(26),
    nonprofit: foodBank,
    credits: [credit('paid', -845, 1, 'QQQ')],
  }),
  click({ clickId: 'c'.repeat(26), activationState: 'refused' }),
];

/** Four dimensions in two looks: 320 px is also what 400 % zoom leaves of 1280 (WCAG 2.2, 1.4.10). */
const looks = [
  { colorScheme: 'light', locale: 'en', width: 384 },
  { colorScheme: 'dark', locale: 'ar', width: 320 },
] as const;

let built: BuiltExtension;

beforeAll(async () => {
  built = await startBuiltExtension();
});
afterAll(() => built?.close());

async function judge(stage: Stage, ready: string): Promise<readonly string[]> {
  const page = await built.open(stage);
  await page.waitForSelector(ready);
  const faults = [...(await findViolations(page)), ...(await findOverflow(page))];
  await page.close();
  return faults;
}

const furnishWith = (settings: object, rows = clicks) => built.furnish(settings, rows);

describe.each(looks)('$colorScheme, $locale, $width px', ({ width, ...look }) => {
  const viewport = { width, height: 600 };

  describe('the popup', () => {
    beforeAll(() => furnishWith({ ...read, nonprofit: nonprofit({ name: longName }) }));

    it.each(Object.entries({ ...popupStates, 'no answer': 'failed' as const }))(
      'is accessible: %s',
      async (_, state) => {
        const stage = { file: 'popup.html?tabId=1', state, viewport, ...look };
        expect(await judge(stage, '.figures')).toEqual([]);
      },
    );
  });

  it('the settings are accessible, whole and with every part opened', async () => {
    await furnishWith({ ...read, nonprofit: nonprofit(), values: ['co-op'] });
    const page = await built.open({ file: 'options.html', viewport, ...look });
    await page.waitForSelector('.communities');
    expect(await findViolations(page)).toEqual([]);
    await page.evaluate(
      `for (const part of document.querySelectorAll('details')) part.open = true`,
    );
    await page.click('#nonprofit button');
    await page.waitForSelector('.results .result');
    expect(await findViolations(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await page.click('#privacy .danger');
    await page.waitForSelector('dialog[open]');
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });

  it.each([
    ['who pays', {}, '.how'],
    ['the nonprofit', read, '.results .result'],
    ['access', { ...read, nonprofit: nonprofit() }, '.step .primary'],
  ])('the welcome page is accessible at its step: %s', async (_, settings, ready) => {
    await furnishWith(settings, []);
    expect(await judge({ file: 'welcome.html', viewport, ...look }, ready)).toEqual([]);
  });
});

it('keeps its controls in sight where colours are the reader’s own', async () => {
  await furnishWith({ ...read, nonprofit: nonprofit() });
  const page = await built.open({
    file: 'popup.html?tabId=1',
    state: popupStates.offer ?? 'failed',
    forcedColors: true,
  });
  const borders = await page.evaluate(
    `[...document.querySelectorAll('button')].map((button) => getComputedStyle(button).borderTopStyle)`,
  );
  expect(new Set(Array.isArray(borders) ? borders : [])).toEqual(new Set(['solid']));
  await page.close();
});

it('would notice a button without a name, text too pale, and what reaches out', async () => {
  const page = await built.chromium.openTab();
  await page.setViewport({ width: 320, height: 600 });
  await page.setContent(
    '<main><h1>x</h1><button></button><p style="color:#ccc">pale</p><div style="width:400px">wide</div></main>',
  );
  const faults = await findViolations(page);
  expect(faults.join('\n')).toMatch(/button-name[\s\S]*color-contrast/);
  expect(await findOverflow(page)).toHaveLength(1);
  await page.close();
});

it('shows a huge amount on one line at 320 px, and to whom it goes', async () => {
  await furnishWith({ ...read, nonprofit: nonprofit() });
  const page = await built.open({
    file: 'popup.html?tabId=1',
    state: popupStates['offer, huge fixed amount'] ?? 'failed',
    viewport: { width: 320, height: 600 },
    locale: 'ar',
  });
  const shown = await page.$eval('.offer-title', (title) => ({
    lines: new Set(
      [...(title.querySelector('.part')?.getClientRects() ?? [])].map(({ top }) => Math.round(top)),
    ).size,
    isWhole: title.scrollHeight <= title.clientHeight,
  }));
  expect(shown).toEqual({ lines: 1, isWhole: true });
  await page.close();
});
