import { writeFile } from 'node:fs/promises';
import type { ChromiumUnderTest } from '../../tests/support/chromium.ts';
import { serveGallery } from '../../tests/support/gallery-page.ts';

/** The whole gallery: what the package's own pages show only after a press, a failure or years. */
export async function* drawPartSheets(
  chromium: ChromiumUnderTest,
  locales: readonly string[],
): AsyncGenerator<string> {
  const gallery = await serveGallery();
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const locale of locales) {
        const page = await chromium.openTab();
        await page.setViewport({ width: 1632, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
        await page.goto(`${gallery.url}?lang=${locale.replace('_', '-')}`, { waitUntil: 'load' });
        await page.waitForSelector('.gallery .frame');
        await page.waitForFunction("document.querySelector('[data-pressing]') === null");
        const file = `screenshots/sheet-parts-${colorScheme}-${locale}.png`;
        // Beyond the viewport Chromium draws a page from right to left aside or not at all.
        await writeFile(
          file,
          await page.screenshot({ fullPage: true, captureBeyondViewport: false }),
        );
        await page.close();
        yield file;
      }
    }
  } finally {
    await gallery.close();
  }
}
