import type { Db, Engine } from '../db/schema.ts';
import { postgresIndex } from './postgres-index.ts';
import { sqliteIndex } from './sqlite-index.ts';

export interface IndexEntry {
  readonly place: number;
  readonly words: readonly string[];
}

/** The one part of search that differs between the engines: words in, places out. */
export interface NonprofitIndex {
  readonly add: (db: Db, entries: readonly IndexEntry[]) => Promise<void>;
  readonly remove: (db: Db, places: readonly number[]) => Promise<void>;
  /** To be called after many changes: lets the engine put its index in order. */
  readonly settle: (db: Db) => Promise<void>;
  /** Places where every word begins some word of the entry, smallest first. */
  readonly find: (db: Db, words: readonly string[], limit: number) => Promise<number[]>;
}

export const nonprofitIndexes = {
  sqlite: sqliteIndex,
  postgres: postgresIndex,
} as const satisfies Record<Engine, NonprofitIndex>;
