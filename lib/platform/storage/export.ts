import { browser } from 'wxt/browser';
import { isReadableDirectory } from '../../domain/directory/is-readable-directory.ts';
import type { PageDatabase } from './database.ts';

/** Everything the extension keeps on the device, as plain JSON: settings, clicks with their secrets, credits, logs. */
export async function exportData(database: PageDatabase, now = new Date()): Promise<object> {
  const [clicks, outbox, bannerEvents, decisionLog, silencedRetailers, directories, local] =
    await Promise.all([
      database.clicks.toArray(),
      database.outbox.toArray(),
      database.bannerEvents.toArray(),
      database.decisionLog.toArray(),
      database.silencedRetailers.toArray(),
      database.directories.toArray(),
      browser.storage.local.get(null),
    ]);
  return {
    exportedAt: now.toISOString(),
    format: 'support4good-export-1',
    clicks,
    outbox,
    bannerEvents,
    decisionLog,
    silencedRetailers,
    // One that cannot be read is handed out as it is: this file is the last of it.
    directories: directories.map((directory) => {
      if (!isReadableDirectory(directory)) return directory;
      const { manifest, baseUrl, fetchedAt } = directory;
      return { community: manifest.community, version: manifest.version, baseUrl, fetchedAt };
    }),
    settings: local.settings,
    storage: local,
  };
}
