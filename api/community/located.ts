import type { Diagnostic } from './diagnostic.ts';

/** A value with the file and line that it was read from, so that whatever is wrong with it can be found. */
export interface Located<Value> {
  readonly value: Value;
  readonly file: string;
  readonly line: number | undefined;
}

/** What a reader found, and what it could not read. */
export interface Reading<Value> {
  readonly items: readonly Located<Value>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Readings one after the other, as if they stood in one file. */
export function joinReadings<Value>(readings: readonly Reading<Value>[]): Reading<Value> {
  return {
    items: readings.flatMap(({ items }) => items),
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Lists of several folders as one: of two that hold the same entry (one key in common), the one further up stands. */
export function joinLists<Value>(
  lists: readonly Reading<Value>[],
  keysOf: (value: Value) => readonly string[],
): Reading<Value> {
  const above = new Set<string>();
  return joinReadings(
    lists.map(({ items, diagnostics }) => {
      const standing = items.filter(({ value }) => !keysOf(value).some((key) => above.has(key)));
      for (const { value } of standing) for (const key of keysOf(value)) above.add(key);
      return { items: standing, diagnostics };
    }),
  );
}
