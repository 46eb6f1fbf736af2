import type { Db } from '../db/schema.ts';
import { readProperty } from '../repositories/properties.ts';
import { indexProperty } from './rebuild-index.ts';
import { createWordPoolBuilder, type WordPool } from './word-pool.ts';

/** What a server keeps in memory of the search index. */
export interface LoadedIndex {
  readonly words: WordPool;
  /** The numbers of all segments, the larger organisations' first. */
  readonly segments: readonly number[];
}

interface CachedIndex extends LoadedIndex {
  readonly version: string | undefined;
}

/** Words read at once: all of them as rows would take many times the memory that they need afterwards. */
const page = 5_000;

const cache = new WeakMap<Db, CachedIndex>();

async function readWords(db: Db): Promise<WordPool> {
  const builder = createWordPoolBuilder();
  let last = '';
  for (;;) {
    const words = await db
      .selectFrom('nonprofit_word')
      .select(['word', 'entries'])
      .where('word', '>', last)
      .orderBy('word')
      .limit(page)
      .execute();
    builder.add(words);
    const end = words.at(-1);
    if (end === undefined || words.length < page) return builder.finish();
    last = end.word;
  }
}

/** The index's words and segments, read again when an import or a directory has changed them. */
export async function loadIndex(db: Db): Promise<LoadedIndex> {
  const version = await readProperty(db, indexProperty);
  const cached = cache.get(db);
  if (cached !== undefined && cached.version === version) return cached;
  const rows = await db
    .selectFrom('nonprofit_segment')
    .select('segment')
    .orderBy('segment')
    .execute();
  const loaded = {
    version,
    words: await readWords(db),
    segments: rows.map(({ segment }) => segment),
  };
  cache.set(db, loaded);
  return loaded;
}
