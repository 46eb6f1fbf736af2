import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '../platform/database.ts';
import type { Click } from '../schema/storage.ts';

/** Every activation with its credits, current; undefined until first read. */
export function useClicks(): readonly Click[] | undefined {
  return useLiveQuery(() => database.clicks.toArray());
}
