import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { sha256Hex } from '../directory/sha256-hex.ts';
import { mark } from './prepared.ts';

// Sums and big integers arrive as text, because they may not fit a number; every amount here is a safe integer.
const numericTypes = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/** Each connection keeps each of them in the database's memory; those beyond are planned anew each time. */
const mostPrepared = 200;

/** The names of one pool's statements that are kept prepared; undefined where none are. */
type Names = Map<string, string> | undefined;

/**
 * The same name for the same text in every process: behind a pooler that does not tell its clients' statements apart, one
 * process would otherwise run another's and take its rows for an answer. So it gets an error.
 */
const hashed = (text: string): string => `support4good-${sha256Hex(text).slice(0, 32)}`;

function nameOf(text: string, names: Names): string | undefined {
  const known = names?.get(text);
  if (names === undefined || known !== undefined) return known;
  if (names.size >= mostPrepared || !text.includes(mark)) return undefined;
  const name = hashed(text);
  names.set(text, name);
  return name;
}

/** A connection that asks under a name what is to be kept prepared (node-postgres.com/features/queries#prepared-statements). */
class PreparingConnection implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #names: Names;

  constructor(client: pg.PoolClient, names: Names) {
    this.#client = client;
    this.#names = names;
  }

  query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new Error('Cursors are not used');
    const name = nameOf(text, this.#names);
    return this.#client.query({
      text,
      values: [...values],
      ...(name === undefined ? {} : { name }),
    });
  }

  /** One whose transaction could not be ended is closed: its next user would write into that transaction. */
  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }
}

/** @param prepares false behind a pooler that does not keep prepared statements for its clients. */
export function createPostgresPool(url: string, prepares = true): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // While the database restarts a request is refused, not kept waiting without end.
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        numericTypes.has(type) ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // An idle connection that dies (the database restarts) is replaced at the next query; without a listener Node exits.
  pool.on('error', () => undefined);
  // The same for one that dies between two statements of a transaction; the next statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const names: Names = prepares ? new Map() : undefined;
  return {
    options: pool.options,
    connect: async () => new PreparingConnection(await pool.connect(), names),
    end: () => pool.end(),
  };
}
