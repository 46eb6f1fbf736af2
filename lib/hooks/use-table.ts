import { useEffect, useState } from 'react';
import type { TableName, Tables } from '../platform/storage/database-tables.ts';
import { watchDatabase } from '../platform/storage/watch-database.ts';
import { createWorkerDatabase } from '../platform/storage/worker-database.ts';

// Not Dexie: these hooks are part of the popup, where its 30 KB (gzip) would be a quarter of all code.
const database = createWorkerDatabase();

/** All rows of a table, read again after every write; undefined until first read. Throws in drawing what reading threw. */
export function useTable<Name extends TableName>(
  name: Name,
): readonly Tables[Name]['value'][] | undefined {
  const [rows, setRows] = useState<readonly Tables[Name]['value'][]>();
  const [failure, setFailure] = useState<{ readonly reason: unknown }>();
  useEffect(() => {
    let current = true;
    const load = async () => {
      const read = await (await database.read()).getAll(name);
      if (current) setRows(read);
    };
    const fail = (reason: unknown) => {
      if (current) setFailure({ reason });
    };
    void load().catch(fail);
    const unwatch = watchDatabase(() => void load().catch(fail));
    return () => {
      current = false;
      unwatch();
    };
  }, [name]);
  if (failure !== undefined) throw failure.reason;
  return rows;
}
