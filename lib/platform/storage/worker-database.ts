import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import {
  databaseChannel,
  databaseName,
  databaseVersion,
  type TableName,
  type Tables,
  tables,
} from './database-tables.ts';

type Connection = IDBPDatabase<Tables>;
type Transaction<Names extends StoreNames<Tables>> = IDBPTransaction<Tables, Names[], 'readwrite'>;

export type WorkerDatabase = ReturnType<typeof createWorkerDatabase>;

/** Dexie, which the pages read with, multiplies its version numbers by ten. */
const version = databaseVersion * 10;

/** Every version so far only added tables, so whatever is older gets those that it lacks. */
function createMissingTables(connection: Connection): void {
  for (const name of Object.keys(tables) as TableName[]) {
    if (connection.objectStoreNames.contains(name)) continue;
    const { keyPath, autoIncrement = false, indexes = [] } = tables[name];
    const table = connection.createObjectStore(name, { keyPath, autoIncrement });
    for (const index of indexes) table.createIndex(index as never, index);
  }
}

/**
 * The worker's access to the device's database, and the only one that writes. A thin promise layer (idb, 3.5 KB), because
 * Dexie is 86 of the worker's 150 KB and a third of its cold start; the pages, which want live queries, use Dexie.
 */
export function createWorkerDatabase(name: string = databaseName) {
  let connection: Promise<Connection> | undefined;
  const listeners = new Set<(written: ReadonlySet<string>) => void>();

  const announce = (written: Iterable<string> = Object.keys(tables)) => {
    const names = new Set(written);
    for (const listener of listeners) listener(names);
  };

  const open = (): Promise<Connection> => {
    connection ??= openDB<Tables>(name, version, {
      upgrade: createMissingTables,
      // Somebody deletes or upgrades the database: let go, and open it anew at the next use.
      blocking: () => void close(),
      terminated: () => {
        connection = undefined;
        announce();
      },
    }).catch((error) => {
      connection = undefined;
      throw error;
    });
    return connection;
  };

  const close = async (): Promise<void> => {
    const open = connection;
    connection = undefined;
    announce();
    (await open)?.close();
  };

  return {
    /** For reading, outside or in a transaction of its own. */
    read: open,

    /** Runs `change` in one transaction over these tables: all of it is on the device, or none. */
    async write<const Names extends StoreNames<Tables>, Result>(
      names: readonly Names[],
      change: (transaction: Transaction<Names>) => Promise<Result>,
      // An answered click must survive a power cut: the operating system has the bytes before we go on.
      durability: IDBTransactionDurability = 'strict',
    ): Promise<Result> {
      const transaction = (await open()).transaction([...names], 'readwrite', { durability });
      // A failure of the change also ends `done` in a rejection, which is the same one.
      transaction.done.catch(() => undefined);
      let result: Result;
      try {
        result = await change(transaction);
      } catch (error) {
        if (!isFinished(error)) transaction.abort();
        throw error;
      }
      await transaction.done;
      announce(names);
      announceWrite();
      return result;
    },

    /** Calls back with the names of the tables that may have changed, before whoever changed them goes on. */
    onWrite(listener: (written: ReadonlySet<string>) => void): void {
      listeners.add(listener);
    },

    close,

    async delete(): Promise<void> {
      await close();
      await deleteDB(name);
      announceWrite();
    },
  };
}

const isFinished = (error: unknown) =>
  error instanceof DOMException && ['AbortError', 'InvalidStateError'].includes(error.name);

function announceWrite(): void {
  const channel = new BroadcastChannel(databaseChannel);
  channel.postMessage('written');
  channel.close();
}
