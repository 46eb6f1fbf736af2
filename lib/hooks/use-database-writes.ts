import { useEffect, useState } from 'react';
import { watchDatabase } from '../platform/storage/watch-database.ts';

/** How often the database was written since the page began: what could not be shown may be worth another try. */
export function useDatabaseWrites(): number {
  const [writes, setWrites] = useState(0);
  useEffect(() => watchDatabase(() => setWrites((before) => before + 1)), []);
  return writes;
}
