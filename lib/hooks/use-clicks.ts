import { useEffect, useState } from 'react';
import { watchDatabase } from '../platform/watch-database.ts';
import { createWorkerDatabase } from '../platform/worker-database.ts';
import type { Click } from '../schema/storage.ts';

// Not Dexie: this hook is part of the popup, where its 30 KB (gzip) would be a quarter of all code.
const database = createWorkerDatabase();

/** Every activation with its credits, read again after every write; undefined until first read. */
export function useClicks(): readonly Click[] | undefined {
  const [clicks, setClicks] = useState<readonly Click[]>();
  useEffect(() => {
    let current = true;
    const load = async () => {
      const rows = await (await database.read()).getAll('clicks');
      if (current) setClicks(rows);
    };
    void load();
    const unwatch = watchDatabase(() => void load());
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  return clicks;
}
