import type { DBSchema } from 'idb';
import type { ShardDigest } from '../../domain/directory/digest-shard.ts';
import type {
  BannerEvent,
  Click,
  DecisionLogEntry,
  OutboxEntry,
  StoredDirectory,
} from '../../schema/storage.ts';

/** One shard of one directory as downloaded: its exact bytes, named by their hash. */
export interface StoredShard {
  readonly key: string;
  readonly communityId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What every shop's page needs of one directory, in one read: a row per community, a digest per shard on the device. */
export interface StoredDigest {
  readonly communityId: string;
  readonly shards: readonly ShardDigest[];
}

export interface SilencedRetailer {
  readonly retailerId: string;
  readonly at: number;
}

/** What the device's database holds, as IndexedDB sees it. */
export interface Tables extends DBSchema {
  directories: { key: string; value: StoredDirectory };
  shards: { key: string; value: StoredShard; indexes: { communityId: string } };
  digests: { key: string; value: StoredDigest };
  clicks: { key: string; value: Click; indexes: { retailerId: string } };
  outbox: { key: number; value: OutboxEntry; indexes: { nextAttemptAt: number } };
  bannerEvents: { key: number; value: BannerEvent; indexes: { at: number } };
  decisionLog: { key: number; value: DecisionLogEntry };
  silencedRetailers: { key: string; value: SilencedRetailer };
}

export type TableName = keyof {
  [Name in keyof Tables as string extends Name ? never : Name]: unknown;
};

interface TableShape {
  readonly keyPath: string;
  readonly autoIncrement?: true;
  readonly indexes?: readonly string[];
}

export const databaseName = 'support4good';

/** Tables that each version of the database added, in order; a list is only ever appended to. */
const addedTables = [
  {
    directories: { keyPath: 'communityId' },
    shards: { keyPath: 'key', indexes: ['communityId'] },
    clicks: { keyPath: 'clickId', indexes: ['retailerId'] },
    outbox: { keyPath: 'id', autoIncrement: true, indexes: ['nextAttemptAt'] },
    bannerEvents: { keyPath: 'id', autoIncrement: true, indexes: ['at'] },
    decisionLog: { keyPath: 'id', autoIncrement: true },
    silencedRetailers: { keyPath: 'retailerId' },
  },
  { digests: { keyPath: 'communityId' } },
] as const satisfies readonly Partial<Record<TableName, TableShape>>[];

/** The version of the database as Dexie counts; what others open it by is ten times as much. */
export const databaseVersion = addedTables.length;

/** The one place where the tables are written, for the worker's access (idb) and for the pages' (Dexie). */
export const tables: Readonly<Record<TableName, TableShape>> = {
  ...addedTables[0],
  ...addedTables[1],
};

/** Pages hear on this channel that the worker has written. */
export const databaseChannel = 'support4good.database';
