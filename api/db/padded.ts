/**
 * A list as long as the next power of two, filled up with its first item: what stands twice in a condition finds nothing
 * more, and a database that sees lists of a few lengths only knows most statements already.
 */
export function padded<Item>(items: readonly Item[]): readonly Item[] {
  const [first] = items;
  if (first === undefined) return items;
  const length = 2 ** Math.ceil(Math.log2(items.length));
  return [...items, ...Array.from({ length: length - items.length }, () => first)];
}
