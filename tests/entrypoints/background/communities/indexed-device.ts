import { settingsItem } from '../../../../lib/platform/storage/storage-items.ts';
import type { Retailer, Shard } from '../../../../lib/schema/directory.ts';
import { indexDirectory, retailerOf, type Tampering } from '../../../support/indexed-directory.ts';
import { directoryUrl, shardOf, startServedDevice } from './served-device.ts';

export const hosts = Array.from({ length: 900 }, (_, number) => `shop-${number}.example`);
export const shop = 'shop-7.example';
export const tabId = 7;

export type IndexedDevice = Awaited<ReturnType<typeof startIndexedDevice>>;

/** A device whose community publishes an indexed directory, and whose shopper has read the disclosure. */
export async function startIndexedDevice() {
  const served = await startServedDevice();
  const publishShards = served.publish;
  let version = 3;
  await settingsItem.setValue({ disclosureAcceptedAt: '2026-11-01T00:00:00Z' });

  return Object.assign(served, {
    /** Serves the next version, with these retailers in an index. */
    publish: async (
      retailers: readonly Retailer[] = hosts.map((host) => retailerOf(host)),
      shape: { bits?: number; parts?: number } = {},
      tampering: Tampering = {},
    ) => {
      const indexed = await indexDirectory(retailers, shape, tampering);
      for (const [path, bytes] of indexed.files) served.web.serve(directoryUrl + path, bytes);
      version += 1;
      const { retailerIndex } = indexed;
      await publishShards([], { formatVersion: 2, retailerIndex, version });
      return indexed;
    },

    /** Serves the next version, mirrored whole. */
    publishSmall: async (...domains: string[]) => {
      version += 1;
      await publishShards([shardOf(...domains)], { version });
    },

    /** Serves the next version, mirrored whole, with these shards. */
    publishMirrored: async (...shards: readonly Shard[]) => {
      version += 1;
      await publishShards(shards, { version });
    },

    sync: () => served.worker.upkeep.syncDirectories(),

    /** Opens the popup on a page. */
    look: async (host: string) => {
      served.browser.openTab(tabId, `https://www.${host}/`);
      return served.worker.handlers.getShopState({ tabId }, {});
    },

    /** The directory's files that were asked for since the last call, its manifest left out. */
    takeRequests: (): string[] => {
      const urls = served.web.requests.splice(0).map(({ url }) => url);
      return urls
        .filter((url) => url.startsWith(directoryUrl) && !/directory\.json/.test(url))
        .map((url) => url.slice(directoryUrl.length));
    },
  });
}
