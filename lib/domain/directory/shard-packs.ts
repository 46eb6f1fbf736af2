import type { DirectoryManifest, ShardReference } from '../../schema/directory.ts';
import { groupBySize } from './group-by-size.ts';

/** Enough that ten thousand shops are one file, of about 80 KB as the server sends it: little when a fetch breaks off. */
const packedBytesAtMost = 2 * 1024 * 1024;

const [open, comma, close] = new TextEncoder().encode('[,]');

/** Shards that also lie in one file, for who needs them all. */
export interface ShardPack {
  /** Where it lies below its directory's address. */
  readonly path: string;
  readonly size: number;
  readonly shards: readonly ShardReference[];
}

/** The packs of a directory: its shards in their order, as many together as fit. One that stays alone is in none. */
export const listPacks = ({
  version,
  shards,
}: Pick<DirectoryManifest, 'version' | 'shards'>): readonly ShardPack[] =>
  groupBySize(shards, packedBytesAtMost).flatMap((together, place) => {
    if (together.length === 1) return [];
    const size = together.reduce((sum, shard) => sum + shard.size + 1, 1);
    return [{ path: `packs/${version}-${place}.json`, size, shards: together }];
  });

/** A pack of these shards: a JSON list of them, byte for byte. */
export function writePack(shards: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(shards.reduce((sum, { length }) => sum + length + 1, 1));
  let offset = 0;
  for (const shard of shards) {
    bytes[offset] = (offset === 0 ? open : comma) ?? 0;
    bytes.set(shard, offset + 1);
    offset += shard.length + 1;
  }
  bytes[offset] = close ?? 0;
  return bytes;
}

/** What a pack holds in the place of each of its shards, each still to be checked like a file of its own. */
export function cutPack(
  bytes: Uint8Array<ArrayBuffer>,
  { shards }: ShardPack,
): readonly { readonly reference: ShardReference; readonly bytes: Uint8Array<ArrayBuffer> }[] {
  let offset = 1;
  return shards.map((reference) => {
    const first = offset;
    offset += reference.size + 1;
    return { reference, bytes: bytes.slice(first, first + reference.size) };
  });
}
