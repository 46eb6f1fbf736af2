import type { ChromiumUnderTest } from '../../tests/support/chromium.ts';
import { openStaged, type Stage } from '../../tests/support/staged-page.ts';
import type { Shot } from './compose.ts';

/** The built package that is pictured. */
export const extension = '.output/chrome-mv3';

/** Draws one of the package's pages, as long as it is, once its lists have come in and `act`, a script, was run. */
export async function shoot(
  chromium: ChromiumUnderTest,
  name: string,
  stage: Stage,
  { fullPage = true, ready, act }: { fullPage?: boolean; ready?: string; act?: string } = {},
): Promise<Shot> {
  const page = await openStaged(chromium, extension, stage);
  if (ready !== undefined) await page.waitForSelector(ready);
  if (act !== undefined) await page.evaluate(act);
  // Beyond the viewport Chromium draws a page from right to left aside or not at all.
  const png = await page.screenshot({ fullPage, captureBeyondViewport: false });
  await page.close();
  return { name, png };
}
