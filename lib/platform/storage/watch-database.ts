import { databaseChannel } from './database-tables.ts';

/** Calls back after every write of the worker until the returned function is called. */
export function watchDatabase(onWrite: () => void): () => void {
  const channel = new BroadcastChannel(databaseChannel);
  channel.addEventListener('message', onWrite);
  return () => channel.close();
}
