import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '../platform/storage/database.ts';
import type { DecisionLogEntry } from '../schema/storage.ts';

/** The shopper's own log of decisions, the newest first; undefined until first read. */
export function useDecisions(): readonly DecisionLogEntry[] | undefined {
  return useLiveQuery(() => database.decisionLog.orderBy('id').reverse().toArray());
}
