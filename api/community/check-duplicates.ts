import { type Diagnostic, error } from './diagnostic.ts';
import type { Located } from './located.ts';

/** Says of every key that comes twice where it came first. */
export function checkDuplicates<Value>(
  items: readonly Located<Value>[],
  keysOf: (value: Value) => readonly string[],
  what: string,
  field: string,
): Diagnostic[] {
  const first = new Map<string, Located<Value>>();
  return items.flatMap((item) =>
    keysOf(item.value).flatMap((key) => {
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, item);
        return [];
      }
      const where = `${earlier.file}:${earlier.line ?? 1}`;
      return [error(item, `${what} ${key} is already in ${where}`, 'Keep one of the two.', field)];
    }),
  );
}
