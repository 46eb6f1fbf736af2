import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bannerStates } from '../gallery/banner-states.ts';
import { type BuiltExtension, startBuiltExtension } from '../support/built-extension.ts';
import { findOverflow, findViolations } from '../support/find-violations.ts';
import { type GalleryPage, serveGallery } from '../support/gallery-page.ts';
import { savePicture } from '../support/save-picture.ts';
import { waitUntil } from '../support/wait-until.ts';

let built: BuiltExtension;
let gallery: GalleryPage;

beforeAll(async () => {
  gallery = await serveGallery();
  built = await startBuiltExtension();
});
afterAll(async () => {
  await built?.close();
  await gallery?.close();
});

/** What belongs to whole pages: here the same part stands many times, and a banner stands alone. */
const ofWholePages = [
  'heading-order',
  'landmark-unique',
  'landmark-one-main',
  'page-has-heading-one',
];
const looks = [
  { name: 'light', language: 'en', width: 1280, features: [] },
  {
    name: 'dark',
    language: 'ar',
    width: 320,
    features: [{ name: 'prefers-color-scheme', value: 'dark' }],
  },
  {
    name: 'high contrast',
    language: 'de',
    width: 640,
    features: [{ name: 'prefers-contrast', value: 'more' }],
  },
  {
    name: 'forced colours',
    language: 'pt-BR',
    width: 640,
    features: [{ name: 'forced-colors', value: 'active' }],
  },
] as const;

async function open(query: string, { width, features }: (typeof looks)[number]) {
  const page = await built.chromium.openTab();
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    ...features,
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${gallery.url}?${query}`, { waitUntil: 'load' });
  return page;
}

describe.each(looks)('in $name, $language, $width px', (look) => {
  const language = `lang=${look.language}`;

  it('every component is accessible in every state, and none reaches out of the page', async () => {
    const page = await open(language, look);
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(String(fault)));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('.gallery .frame', { timeout: 10_000 });
    // What comes of a press has come.
    await waitUntil('nothing is left to press', () =>
      page.evaluate(`document.querySelectorAll('[data-pressing]').length === 0`),
    );
    await savePicture(page, `gallery-${look.name.replace(' ', '-')}`);
    expect(await findViolations(page, ofWholePages)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    expect(faults.filter((fault) => !/damaged record|404/.test(fault))).toEqual([]);
    await page.close();
  });
});

describe('the banner, dark, from right to left, at 320 px', () => {
  const [, look] = looks;
  it.each(Object.keys(bannerStates))('%s is accessible, and in the page', async (banner) => {
    const page = await open(`lang=ar&banner=${encodeURIComponent(banner)}`, look);
    await page.waitForSelector('[data-form]', { timeout: 5_000 });
    expect(await findViolations(page, ofWholePages)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await page.close();
  });
});
