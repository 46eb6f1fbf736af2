import Dexie, { type EntityTable } from 'dexie';
import type {
  BannerEvent,
  Click,
  DecisionLogEntry,
  OutboxEntry,
  StoredDirectory,
} from '../schema/storage.ts';

/** One shard of one directory as downloaded: its exact bytes, named by their hash. */
export interface StoredShard {
  readonly key: string;
  readonly communityId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The device's database. Only the worker writes; popup and options read it through live queries. */
export class ShopperDatabase extends Dexie {
  declare directories: EntityTable<StoredDirectory, 'communityId'>;
  declare shards: EntityTable<StoredShard, 'key'>;
  declare clicks: EntityTable<Click, 'clickId'>;
  declare outbox: EntityTable<OutboxEntry, 'id'>;
  declare bannerEvents: EntityTable<BannerEvent, 'id'>;
  declare decisionLog: EntityTable<DecisionLogEntry, 'id'>;
  declare silencedRetailers: EntityTable<{ retailerId: string; at: number }, 'retailerId'>;

  constructor(name = 'support4good') {
    super(name);
    // Append-only: a new version gets its own block below, with a frozen example of the old one in the tests.
    this.version(1).stores({
      directories: '&communityId',
      shards: '&key, communityId',
      clicks: '&clickId, retailerId, createdAt',
      outbox: '++id, &clickId, nextAttemptAt',
      bannerEvents: '++id, retailerId, at',
      decisionLog: '++id, at',
      silencedRetailers: '&retailerId',
    });
  }
}

/** The one open database of this context; Dexie opens it at the first use. */
export const database = new ShopperDatabase();
