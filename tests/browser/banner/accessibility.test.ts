import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BannerStage, setBannerStage } from '../../support/banner/banner-stage.ts';
import { checkAccessibility } from '../../support/banner/check-accessibility.ts';
import { shopPage } from '../../support/shops/shop-page.ts';
import { waitUntil } from '../../support/wait-until.ts';

// A page with room: what stands on it is not the point here.
const page = shopPage('Harbour & Loom', 'Checkout', '<h1>Checkout</h1><p>Your order: a shirt.</p>');

const looks: readonly (readonly [
  string,
  { width: number; height: number },
  readonly { name: string; value: string }[],
])[] = [
  ['in the light', { width: 1280, height: 800 }, []],
  ['in the dark', { width: 1280, height: 800 }, [{ name: 'prefers-color-scheme', value: 'dark' }]],
  [
    'with more contrast',
    { width: 1280, height: 800 },
    [{ name: 'prefers-contrast', value: 'more' }],
  ],
  ['in forced colours', { width: 1280, height: 800 }, [{ name: 'forced-colors', value: 'active' }]],
  [
    'without motion',
    { width: 1280, height: 800 },
    [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  ],
  ['at 200 %', { width: 640, height: 400 }, []],
  ['at 400 %, 320 px', { width: 320, height: 640 }, []],
];

describe.each(['en-US', 'ar'])('the banner in %s', (locale) => {
  let stage: BannerStage;
  let session: CDPSession;
  beforeAll(async () => {
    stage = await setBannerStage({ locale });
    session = await stage.page.createCDPSession();
    stage.serve({
      body: locale === 'ar' ? page.replace('lang="en"', 'lang="ar" dir="rtl"') : page,
    });
  });
  afterAll(() => stage?.close());

  it.each(looks)(
    'is accessible %s, open, with its details, and as a tab',
    async (name, viewport, features) => {
      const { shadow } = stage;
      await session.send('Emulation.setEmulatedMedia', { features: [...features] });
      await stage.page.setViewport(viewport);
      await stage.forget();
      // On a telephone the card would lie over a link: there it is opened by hand.
      if ((await stage.openCheckout()) === 'tab') await shadow.click('.tab');
      await stage.stands('card');
      await stage.seen();
      const picture = `banner-${locale}-${name.replaceAll(/\W+/g, '-')}`;
      await stage.chromium.screenshot(stage.page, picture);
      const card = await checkAccessibility(stage.page);
      expect(card.violations).toEqual([]);
      expect(card.checked).toBeGreaterThan(5);

      await shadow.click('.actions [aria-expanded]');
      await waitUntil('the details are open', () => shadow.text('.details:not([hidden])'));
      await stage.chromium.screenshot(stage.page, `${picture}-details`);
      expect((await checkAccessibility(stage.page)).violations).toEqual([]);
      const box = await shadow.box('.card');
      expect(box === undefined || box.x + box.width <= viewport.width).toBe(true);
      expect(box === undefined || box.y + box.height <= viewport.height).toBe(true);

      await stage.page.reload({ waitUntil: 'load' });
      await stage.stands('tab');
      await stage.chromium.screenshot(stage.page, `${picture}-tab`);
      expect((await checkAccessibility(stage.page)).violations).toEqual([]);
    },
  );
});
