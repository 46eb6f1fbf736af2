import type { ChromiumUnderTest } from './chromium.ts';
import { waitUntil } from './wait-until.ts';

/** Waits until the worker has stored the package's own directory, as it does right after the installation. */
export async function waitForDirectory(chromium: ChromiumUnderTest): Promise<void> {
  const page = await chromium.openExtensionPage('manifest.json');
  await waitUntil('the packaged directory is stored', () =>
    page.evaluate(`(async () => {
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === 'support4good')) return false;
      const opened = indexedDB.open('support4good');
      const database = await new Promise((resolve, reject) => {
        opened.onsuccess = () => resolve(opened.result);
        opened.onerror = () => reject(opened.error);
      });
      const count = database.transaction('directories').objectStore('directories').count();
      const found = await new Promise((resolve) => { count.onsuccess = () => resolve(count.result); });
      database.close();
      return found > 0;
    })()`),
  );
  await page.close();
}
