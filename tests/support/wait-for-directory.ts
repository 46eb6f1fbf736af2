import type { ChromiumUnderTest } from './chromium.ts';
import { onTable } from './on-table.ts';
import { waitUntil } from './wait-until.ts';

/** Waits until the worker has stored the package's own directory, as it does right after the installation. */
export async function waitForDirectory(chromium: ChromiumUnderTest): Promise<void> {
  const page = await chromium.openExtensionPage('manifest.json');
  await waitUntil('the packaged directory is stored', () =>
    page.evaluate(`indexedDB.databases().then((known) =>
      known.some(({ name }) => name === 'support4good') &&
      ${onTable('directories', 'readonly', 'count()')}.then((count) => count > 0))`),
  );
  await page.close();
}
