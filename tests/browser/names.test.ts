import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nonprofit, offerBanner, offerState } from '../components/samples.ts';
import { type BuiltExtension, startBuiltExtension } from '../support/built-extension.ts';
import { stageOrigin } from '../support/staged-banner.ts';

// Names as popup and banner lay them out: cut at their own end, whichever way the reader's language runs.

const read = { disclosureAcceptedAt: '2026-11-20T10:00:00Z' };
const latin = 'Society of Friends of the Very Long Name '.repeat(6).trim();
const arabic = 'جمعية أصدقاء المدينة الطيبة للكتب المستعملة '.repeat(5).trim();

let built: BuiltExtension;

beforeAll(async () => {
  built = await startBuiltExtension({ grantedOrigins: [stageOrigin] });
});
afterAll(() => built?.close());

/** The direction in which each line of the block around the element ends, and whether anything of it is cut. */
const measure = `function () {
  const isInline = (each) => getComputedStyle(each).display === 'inline';
  let block = this.querySelector('bdi') ?? this;
  while (isInline(block)) block = block.parentElement;
  let clamp = block;
  while (getComputedStyle(clamp).webkitLineClamp === 'none') clamp = clamp.parentElement;
  return { direction: getComputedStyle(block).direction, isCut: clamp.scrollHeight > clamp.clientHeight };
}`;

describe.each([
  { locale: 'ar', name: latin, direction: 'ltr' },
  { locale: 'en', name: arabic, direction: 'rtl' },
])('a long name that runs the other way than $locale', ({ locale, name, direction }) => {
  const chosen = nonprofit({ name });

  it('loses its end in the popup, never its start', async () => {
    await built.furnish({ ...read, nonprofit: chosen });
    const state = offerState({ nonprofit: chosen, retailer: { id: 'patagonia.com', name } });
    const page = await built.open({ file: 'popup.html?tabId=1', state, locale });
    await page.waitForSelector('#nonprofit .identity-name');
    for (const selector of ['.offer-title', '.offer .primary', '#nonprofit .identity-name']) {
      const found = await page.$eval(
        selector,
        Function(`return (${measure}).call(arguments[0])`) as never,
      );
      expect(found, selector).toEqual({ direction, isCut: true });
    }
    await page.close();
  });

  it('loses its end in the banner, never its start', async () => {
    const { page, shadow } = await built.openBanner({
      content: offerBanner({ nonprofit: chosen }),
      locale,
      viewport: { width: 360, height: 800 },
    });
    for (const selector of ['.title', '.primary']) {
      expect(await shadow.call(selector, measure), selector).toEqual({ direction, isCut: true });
    }
    await page.close();
  });
});

it.each(['en', 'es', 'fr', 'de', 'pt_BR', 'ar'])(
  'a name that fits a line stands on one in the banner’s title and button: %s',
  async (locale) => {
    const name = 'Save the Children Federation';
    const { page, shadow } = await built.openBanner({
      content: offerBanner({ nonprofit: nonprofit({ name }) }),
      locale,
      viewport: { width: 1280, height: 800 },
    });
    for (const place of ['.title', '.primary']) {
      const lines = await shadow.call(
        `${place} bdi`,
        `function () {
          const text = document.createRange();
          text.selectNodeContents(this);
          return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size;
        }`,
      );
      expect(lines, place).toBe(1);
    }
    await page.close();
  },
);
