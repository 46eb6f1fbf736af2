import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';

/** Statements kept prepared. A server's queries are few; an import's bulk inserts differ only by their last batch. */
const preparedLimit = 200;

type Bindable = string | number | bigint | null | Uint8Array;

function isBindable(value: unknown): value is Bindable {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return true;
  }
  return value === null || value instanceof Uint8Array;
}

function assertBindable(values: readonly unknown[]): asserts values is readonly Bindable[] {
  for (const value of values) {
    if (!isBindable(value)) throw new TypeError(`SQLite cannot store a ${typeof value}`);
  }
}

/** The parameters themselves, not a copy: an import has millions of them. */
function bindable(parameters: readonly unknown[]): readonly Bindable[] {
  assertBindable(parameters);
  return parameters;
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bindable(parameters)),
    run: (parameters) => statement.run(...bindable(parameters)),
    iterate: (parameters) => statement.iterate(...bindable(parameters)),
  };
}

/** A transaction that will write takes the lock at its start, so it waits there instead of failing half-way. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite rolls a table's creation back like everything else, so a migration is all or nothing. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/**
 * Kysely on Node's own SQLite: WAL, so that readers never wait, and `synchronous = FULL`, so that what was answered
 * is on the disk. The file is created when it is missing.
 */
export function createSqliteDialect(file: string): SqliteDialect {
  const database = new DatabaseSync(file);
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma busy_timeout = 10000;
    pragma foreign_keys = on;
    pragma temp_store = memory;
    pragma cache_size = -16384;
  `);
  const prepared = new Map<string, SqliteStatement>();
  return new NodeSqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const known = prepared.get(sql);
        if (known !== undefined) return known;
        const statement = adaptStatement(database.prepare(sql));
        if (prepared.size >= preparedLimit) prepared.clear();
        prepared.set(sql, statement);
        return statement;
      },
    },
  });
}
