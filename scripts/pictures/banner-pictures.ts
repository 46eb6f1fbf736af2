import { writeFileSync } from 'node:fs';
import type { BannerForm } from '../../lib/schema/shop-state.ts';
import { bannerStates } from '../../tests/gallery/banner-states.ts';
import type { ChromiumUnderTest } from '../../tests/support/chromium.ts';
import { linenShirt, shopViews } from '../../tests/support/shops/shop-views.ts';
import { openStagedBanner, type StagedBanner } from '../../tests/support/staged-banner.ts';
import type { Look } from '../../tests/support/staged-page.ts';
import { drawContactSheet, type Shot } from './compose.ts';
import { exampleBanner } from './example.ts';
import { readmePictures } from './readme-pictures.ts';
import { extension } from './shoot.ts';

const around = 12;

/** The banner with a little of the page around it. */
async function shootBanner({ page, shadow }: StagedBanner, form: BannerForm): Promise<Uint8Array> {
  const box = await shadow.box(`.${form}`);
  if (box === undefined) throw new Error('No banner hangs in the page');
  const { width: most = 0 } = page.viewport() ?? {};
  const x = Math.max(0, box.x - around);
  const width = Math.min(most - x, box.width + 2 * around);
  const clip = { x, y: box.y - around, width, height: box.height + 2 * around };
  return page.screenshot({ clip, captureBeyondViewport: false });
}

/** Every state of the banner, closed and opened. */
async function shootStates(chromium: ChromiumUnderTest, look: Look): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const [name, content] of Object.entries(bannerStates)) {
    const banner = await openStagedBanner(chromium, extension, { content, ...look });
    shots.push({ name, png: await shootBanner(banner, content.form) });
    const toggle = '.actions [aria-expanded]';
    if (content.form === 'card' && (await banner.shadow.text(toggle)) !== undefined) {
      await banner.shadow.click(toggle);
      shots.push({ name: `${name}, open`, png: await shootBanner(banner, 'card') });
    }
    await banner.page.close();
  }
  return shots;
}

/** The banner's states, light and dark, wide and at 320 px, as sheets under screenshots/. */
export async function* drawBannerSheets(
  chromium: ChromiumUnderTest,
  locales: readonly string[],
): AsyncGenerator<string> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const locale of locales) {
      for (const width of [1280, 320]) {
        const look = { colorScheme, locale, viewport: { width, height: 800 } };
        const file = `screenshots/sheet-banner-${colorScheme}-${locale}-${width}.png`;
        await drawContactSheet(chromium.browser, file, await shootStates(chromium, look));
        yield file;
      }
    }
  }
}

/** The banner on a shop's checkout, as the README shows it. */
export async function* drawReadmeBanner(chromium: ChromiumUnderTest): AsyncGenerator<string> {
  const { page } = await openStagedBanner(chromium, extension, {
    content: exampleBanner,
    main: shopViews.checkout(linenShirt),
    viewport: { width: 1160, height: 760 },
  });
  writeFileSync(readmePictures.banner, await page.screenshot({ captureBeyondViewport: false }));
  await page.close();
  yield readmePictures.banner;
}
