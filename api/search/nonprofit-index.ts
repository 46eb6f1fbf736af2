import { type BulkInsert, type BulkTable, bulkInserts } from '../db/bulk-insert.ts';
import type { Engine } from '../db/schema.ts';

/**
 * What differs between the engines under the search: how many rows are stored at once, and what a table of bytes is
 * called. The index itself is plain rows of words and bytes in both, so both give the same answers.
 */
export interface NonprofitIndex {
  readonly engine: Engine;
  readonly insertRows: BulkInsert;
}

export const nonprofitIndexes = {
  sqlite: { engine: 'sqlite', insertRows: bulkInserts.sqlite },
  postgres: { engine: 'postgres', insertRows: bulkInserts.postgres },
} as const satisfies Record<Engine, NonprofitIndex>;

/** The tables of nonprofits and of the words they are found by; `suffix` names a copy that is being filled. */
export const nonprofitTables = (suffix = '') =>
  ({
    nonprofit: {
      name: `nonprofit${suffix}`,
      columns: [
        ['place', 'bigint'],
        ['id', 'text'],
        ['name', 'text'],
        ['city', 'text'],
        ['region', 'text'],
        ['country', 'text'],
        ['cause_area', 'text'],
        ['weight', 'bigint'],
        ['in_directory', 'integer'],
        ['in_register', 'integer'],
        ['updated_at', 'text'],
      ],
    },
    posting: {
      name: `nonprofit_posting${suffix}`,
      columns: [
        ['segment', 'integer'],
        ['term', 'text'],
        ['entries', 'integer'],
        ['places', 'bytea'],
      ],
    },
    segment: {
      name: `nonprofit_segment${suffix}`,
      columns: [
        ['segment', 'integer'],
        ['entries', 'integer'],
      ],
    },
  }) as const satisfies Record<string, BulkTable>;
