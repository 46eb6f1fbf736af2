import { click, credit, foodBank, nonprofit } from '../../tests/components/samples.ts';
import { popupStates } from '../../tests/gallery/popup-states.ts';
import type { ChromiumUnderTest } from '../../tests/support/chromium.ts';
import { furnish, type Stage } from '../../tests/support/staged-page.ts';
import { waitForDirectory } from '../../tests/support/wait-for-directory.ts';
import { drawContactSheet, type Shot } from './compose.ts';
import { shoot } from './shoot.ts';

const read = { disclosureAcceptedAt: '2026-11-20T10:00:00Z' };
const clicks = [
  click({ credits: [credit('pending', 450), credit('confirmed', 1299, 2)] }),
  click({ clickId: 'b'.repeat(26), nonprofit: foodBank, credits: [credit('paid', 845)] }),
  click({ clickId: 'c'.repeat(26) }),
  click({ clickId: 'd'.repeat(26), activationState: 'refused' }),
];

/** Every state of the popup. */
async function shootPopup(chromium: ChromiumUnderTest, look: Partial<Stage>): Promise<Shot[]> {
  await furnish(chromium, { settings: { ...read, nonprofit: nonprofit() }, clicks });
  const shots: Shot[] = [];
  for (const [name, state] of Object.entries({ ...popupStates, 'no answer': 'failed' as const })) {
    const stage = { file: 'popup.html?tabId=1', state, ...look };
    shots.push(await shoot(chromium, name, stage, { ready: '.figures' }));
  }
  return shots;
}

/** What a shopper may open or press on the settings. */
const openAll = "for (const part of document.querySelectorAll('details')) part.open = true";
const askToDelete = "document.querySelector('#privacy .danger').click()";

/** Options whole, wide and at 320 px, with all opened and before a deletion, and each step of the welcome page. */
async function shootPages(chromium: ChromiumUnderTest, look: Partial<Stage>): Promise<Shot[]> {
  const stage = (file: string, width: number): Stage => ({
    file,
    viewport: { width, height: 700 },
    ...look,
  });
  const options = [
    await shoot(chromium, 'options', stage('options.html', 900), { ready: '.communities' }),
    await shoot(chromium, 'options, opened', stage('options.html', 900), {
      ready: '.communities',
      act: openAll,
    }),
    await shoot(chromium, 'options, before a deletion', stage('options.html', 900), {
      ready: '.communities',
      act: askToDelete,
      fullPage: false,
    }),
    await shoot(chromium, 'options, 320 px', stage('options.html', 320), { ready: '.communities' }),
  ];
  const steps: Shot[] = [];
  for (const [name, settings] of Object.entries({
    'welcome, who pays': {},
    'welcome, nonprofit': read,
    'welcome, access': { ...read, nonprofit: nonprofit() },
  })) {
    await furnish(chromium, { settings, clicks: [] });
    steps.push(await shoot(chromium, name, stage('welcome.html', 720), { ready: '.step h2' }));
    steps.push(
      await shoot(chromium, `${name}, 320 px`, stage('welcome.html', 320), { ready: '.step h2' }),
    );
  }
  return [...options, ...steps];
}

/** All states of our own pages, light and dark, as sheets under screenshots/. */
export async function* drawContactSheets(
  chromium: ChromiumUnderTest,
  locales: readonly string[],
): AsyncGenerator<string> {
  await waitForDirectory(chromium);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const locale of locales) {
      const look = { colorScheme, locale };
      for (const [name, shootAll] of [
        ['popup', shootPopup],
        ['pages', shootPages],
      ] as const) {
        const file = `screenshots/sheet-${name}-${colorScheme}-${locale}.png`;
        await drawContactSheet(chromium.browser, file, await shootAll(chromium, look));
        yield file;
      }
    }
  }
}
