import Dexie, { type EntityTable, RangeSet } from 'dexie';
import type {
  BannerEvent,
  Click,
  DecisionLogEntry,
  OutboxEntry,
  StoredDirectory,
} from '../../schema/storage.ts';
import {
  databaseChannel,
  databaseName,
  databaseVersion,
  type SilencedRetailer,
  tables,
} from './database-tables.ts';

const dexieSchema = Object.fromEntries(
  Object.entries(tables).map(([name, shape]) => {
    const { indexes = [], autoIncrement = false } = shape;
    const key = autoIncrement ? `++${shape.keyPath}` : shape.keyPath;
    return [name, [key, ...indexes].join()];
  }),
);

/** The device's database as our pages read it, with live queries. Only the worker writes. */
export class PageDatabase extends Dexie {
  declare directories: EntityTable<StoredDirectory, 'communityId'>;
  declare clicks: EntityTable<Click, 'clickId'>;
  declare outbox: EntityTable<OutboxEntry, 'id'>;
  declare bannerEvents: EntityTable<BannerEvent, 'id'>;
  declare decisionLog: EntityTable<DecisionLogEntry, 'id'>;
  declare silencedRetailers: EntityTable<SilencedRetailer, 'retailerId'>;

  constructor(name: string = databaseName) {
    // The cache would answer from what this page has read, not knowing that the worker has written since.
    super(name, { cache: 'disabled' });
    this.version(databaseVersion).stores(dexieSchema);
  }
}

/** The one open database of this page; Dexie opens it at the first use. */
export const database = new PageDatabase();

// The worker writes without Dexie, so live queries are told here that anything may have changed.
new BroadcastChannel(databaseChannel).addEventListener('message', () => {
  Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });
});
