import { afterAll, beforeAll, expect, it } from 'vitest';
import { offerBanner } from '../../components/samples.ts';
import { type BuiltExtension, startBuiltExtension } from '../../support/built-extension.ts';
import type { ClosedShadow } from '../../support/closed-shadow.ts';
import { stageOrigin } from '../../support/staged-banner.ts';

// How the banner's parts stand to each other, as a browser lays them out.

let built: BuiltExtension;

beforeAll(async () => {
  built = await startBuiltExtension({ grantedOrigins: [stageOrigin] });
});
afterAll(() => built?.close());

/** Where the words of an element begin: left, or right where the language runs that way. */
const wordsBeginAt = (shadow: ClosedShadow, selector: string) =>
  shadow.call(
    selector,
    `function () {
      const words = document.createRange();
      words.selectNodeContents(this);
      const { left, right } = words.getBoundingClientRect();
      return Math.round(getComputedStyle(this).direction === 'rtl' ? right : left);
    }`,
  );

const toggle = '.actions [aria-expanded]';
const open = (width: number, locale: string) =>
  built.openBanner({ content: offerBanner(), locale, viewport: { width, height: 800 } });

it.each(['en', 'es', 'fr', 'de', 'pt_BR', 'ar'])(
  'at 320 px what stands alone on a line begins where the other lines do: %s',
  async (locale) => {
    const { page, shadow } = await open(320, locale);
    const edge = await wordsBeginAt(shadow, '.conditions');
    expect(await wordsBeginAt(shadow, toggle)).toBe(edge);
    await shadow.click(toggle);
    expect(await wordsBeginAt(shadow, '.details .actions > :first-child')).toBe(edge);
    // In some languages there is room beside the first.
    const [first, last] = [
      await shadow.box('.details .actions > :first-child'),
      await shadow.box('.details .actions > :last-child'),
    ];
    if (first?.y !== last?.y) {
      expect(await wordsBeginAt(shadow, '.details .actions > :last-child')).toBe(edge);
    }
    await page.close();
  },
);

it.each([320, 400, 1280])(
  'the offer’s button keeps its size when the details open: %i px',
  async (width) => {
    const { page, shadow } = await open(width, 'en');
    const before = await shadow.box('.primary');
    await shadow.click(toggle);
    const after = await shadow.box('.primary');
    expect(await shadow.text('.details:not([hidden])')).toBeDefined();
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    await page.close();
  },
);
