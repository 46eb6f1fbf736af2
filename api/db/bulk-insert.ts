import { CompiledQuery } from 'kysely';
import type { Db, Engine } from './schema.ts';

export type Value = string | number | null | Uint8Array;
type Type = 'text' | 'bigint' | 'integer' | 'bytea';

/** A table to fill, with its columns in the order of a row's values. */
export interface BulkTable {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: Type])[];
}

/**
 * Stores many rows with as little work for each as the engine allows. The values of all rows stand in one list, row by
 * row: a list for each of two million rows would keep the garbage collector busier than the database.
 */
export type BulkInsert = (db: Db, table: BulkTable, values: readonly Value[]) => Promise<void>;

const targetOf = ({ name, columns }: BulkTable): string =>
  `${name} (${columns.map(([column]) => column).join(', ')})`;

/** Fewer lines make more statements, more lines make SQLite look for its parameters longer: 50 is the fastest. */
const sqliteLines = 50;
const postgresLines = 10_000;

/** `or fail`: the transaction takes everything back anyway, so no statement has to keep what it changes for itself. */
const sqlite: BulkInsert = async (db, table, values) => {
  const width = table.columns.length;
  const line = `(${table.columns.map(() => '?').join(', ')})`;
  const textFor = (lines: number) =>
    `insert or fail into ${targetOf(table)} values ${Array.from({ length: lines }, () => line).join(', ')}`;
  const size = sqliteLines * width;
  const whole = textFor(sqliteLines);
  const one = textFor(1);
  let start = 0;
  for (; start + size <= values.length; start += size) {
    await db.executeQuery(CompiledQuery.raw(whole, values.slice(start, start + size)));
  }
  for (; start < values.length; start += width) {
    await db.executeQuery(CompiledQuery.raw(one, values.slice(start, start + width)));
  }
};

/** One list per column instead of thousands of parameters. */
const postgres: BulkInsert = async (db, table, values) => {
  const width = table.columns.length;
  const lists = table.columns.map(([, type], index) => `$${index + 1}::${type}[]`);
  const text = `insert into ${targetOf(table)} select * from unnest(${lists.join(', ')})`;
  const size = postgresLines * width;
  for (let start = 0; start < values.length; start += size) {
    const columns: Value[][] = table.columns.map(() => []);
    const end = Math.min(values.length, start + size);
    for (let at = start; at < end; at += 1) columns[at % width]?.push(values[at] ?? null);
    await db.executeQuery(CompiledQuery.raw(text, columns));
  }
};

export const bulkInserts = { sqlite, postgres } as const satisfies Record<Engine, BulkInsert>;
