import { type Compilable, CompiledQuery } from 'kysely';
import type { Db } from './schema.ts';

/** Compiled statements of one engine, by a name that says everything that changes their text. */
export type CompiledCache = Map<string, CompiledQuery>;

/**
 * Runs a bulk statement without building it again: building an insert of 500 lines costs more than executing it.
 * `build` makes the same statement with any lines; `parameters` are all its values in the order of its text.
 */
export async function runCompiled(
  db: Db,
  cache: CompiledCache,
  name: string,
  build: () => Compilable,
  parameters: readonly unknown[],
): Promise<void> {
  let compiled = cache.get(name);
  if (compiled === undefined) {
    compiled = build().compile();
    cache.set(name, compiled);
  }
  await db.executeQuery(CompiledQuery.raw(compiled.sql, [...parameters]));
}
