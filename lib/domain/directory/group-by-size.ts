/** Neighbours put together, up to a total size and a number; what is too large alone stands alone. */
export function groupBySize<Item extends { readonly size: number }>(
  items: readonly Item[],
  bytesAtMost: number,
  countAtMost = Number.POSITIVE_INFINITY,
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let bytes = 0;
  for (const item of items) {
    const last = groups.at(-1);
    if (last === undefined || last.length === countAtMost || bytes + item.size > bytesAtMost) {
      groups.push([item]);
      bytes = item.size;
    } else {
      last.push(item);
      bytes += item.size;
    }
  }
  return groups;
}
