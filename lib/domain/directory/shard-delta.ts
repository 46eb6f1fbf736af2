import type { ShardKind } from '../../schema/directory.ts';
import type { ShardDelta } from '../../schema/directory-delta.ts';

type Part = ShardDelta['parts'][number];

/** Where a directory's delta lies below its address. */
export const deltaPath = (from: number, to: number): string => `deltas/${from}-${to}.json`;

/** The new entries as runs of the old ones and what is new between them. Entries are compared as their JSON text. */
export function diffEntries(before: readonly unknown[], after: readonly unknown[]): Part[] {
  const places = new Map(before.map((entry, place) => [JSON.stringify(entry), place]));
  const parts: Part[] = [];
  let run: [first: number, count: number] | undefined;
  for (const item of after) {
    const place = places.get(JSON.stringify(item));
    if (place === undefined) {
      run = undefined;
      parts.push({ item });
    } else if (run !== undefined && run[0] + run[1] === place) run[1] += 1;
    else {
      run = [place, 1];
      parts.push(run);
    }
  }
  return parts;
}

/**
 * The bytes of the shard that a delta leads to, to be checked by their hash; undefined where it asks for entries that are
 * not there or for more than `entriesAtMost`. Exact because a shard is `JSON.stringify` of its kind and entries.
 */
export function applyDelta(
  kind: ShardKind,
  before: readonly unknown[],
  parts: readonly Part[],
  entriesAtMost: number,
): Uint8Array<ArrayBuffer> | undefined {
  const items: unknown[] = [];
  for (const part of parts) {
    if (Array.isArray(part)) {
      const [first = 0, count = 0] = part;
      if (first + count > before.length || items.length + count > entriesAtMost) return undefined;
      items.push(...before.slice(first, first + count));
    } else items.push(part.item);
  }
  if (items.length > entriesAtMost) return undefined;
  return new TextEncoder().encode(JSON.stringify({ kind, items }));
}
