import { type KyselyPlugin, type RootOperationNode, SelectQueryNode } from 'kysely';
import type { Db } from '../../../api/db/schema.ts';

/** What a write ends in when the process is killed or the connection is cut at that moment. */
export class CutError extends Error {
  override name = 'CutError';
}

/**
 * The same database, but a write fails whenever `cut` says so, before it reaches the engine. Inside a transaction that
 * rolls everything back, as a crash would.
 */
export function withCuts(db: Db, cut: () => boolean): Db {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }): RootOperationNode => {
      if (!SelectQueryNode.is(node) && cut()) throw new CutError('cut');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return db.withPlugin(plugin);
}
