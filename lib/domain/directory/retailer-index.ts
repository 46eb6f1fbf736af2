import { entriesTogetherAtLeast, type RetailerIndex } from '../../schema/directory.ts';
import { Sha256Hex } from '../../schema/primitives.ts';
import { fromHex, toHex } from '../hex.ts';

/** One of the 2^bits shards of an indexed directory, as its index describes it. */
export interface DetailReference {
  readonly kind: 'retailers';
  readonly sha256: Sha256Hex;
  /** Bytes of the file. */
  readonly size: number;
  readonly items: number;
  /** The leading bits of SHA-256 of every host that led to an entry of this shard. */
  readonly prefix: number;
}

export interface IndexedShard extends DetailReference {
  /** The sixteen bits that follow the prefix, of every host with that prefix; ascending, each once. */
  readonly remainders: Uint16Array;
}

export type IndexPartOpening =
  | { readonly ok: true; readonly shards: readonly IndexedShard[] }
  | { readonly ok: false; readonly code: 'wrongLength' | 'badShard' | 'tooFew' | 'unsorted' };

/** SHA-256 (32 bytes), size (4), entries (2), hashes (2); whole numbers begin with their lowest byte. */
const recordBytes = 40;
const detailBytesAtMost = 16 * 1024 * 1024;
const detailItemsAtMost = 20_000;

export const prefixOf = (digest: number, bits: number): number => digest >>> (32 - bits);

export const remainderOf = (digest: number, bits: number): number =>
  (digest >>> (16 - bits)) & 0xffff;

/** How many shards one part of the index describes. */
export const shardsPerPart = ({ bits, parts }: RetailerIndex): number => 2 ** bits / parts.length;

/** The shards of another division into 2^bits that cover a prefix: one that is wider, or several that are narrower. */
export function coverPrefix(prefix: number, from: number, to: number): readonly number[] {
  if (to <= from) return [prefix >>> (from - to)];
  const first = prefix << (to - from);
  return Array.from({ length: 2 ** (to - from) }, (_, at) => first + at);
}

/**
 * Opens one part of an index. The bytes came with the hash that the signed manifest promises; what they say is checked
 * all the same, since a shard of a few shops would tell its host which one was meant. Never throws.
 */
export function openIndexPart(
  bytes: Uint8Array,
  index: RetailerIndex,
  part: number,
): IndexPartOpening {
  const count = shardsPerPart(index);
  let offset = count * recordBytes;
  if (bytes.length < offset) return { ok: false, code: 'wrongLength' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shards: IndexedShard[] = [];
  for (let at = 0; at < count; at += 1) {
    const record = at * recordBytes;
    const size = view.getUint32(record + 32, true);
    const items = view.getUint16(record + 36, true);
    const hashes = view.getUint16(record + 38, true);
    if (size > detailBytesAtMost || items > detailItemsAtMost)
      return { ok: false, code: 'badShard' };
    if (Math.min(items, hashes) < entriesTogetherAtLeast) return { ok: false, code: 'tooFew' };
    if (offset + 2 * hashes > bytes.length) return { ok: false, code: 'wrongLength' };
    const remainders = new Uint16Array(hashes);
    for (let place = 0; place < hashes; place += 1) {
      const remainder = view.getUint16(offset + 2 * place, true);
      if (place > 0 && remainder <= (remainders[place - 1] ?? 0))
        return { ok: false, code: 'unsorted' };
      remainders[place] = remainder;
    }
    offset += 2 * hashes;
    shards.push({
      kind: 'retailers',
      sha256: Sha256Hex.parse(toHex(bytes.subarray(record, record + 32))),
      size,
      items,
      prefix: part * count + at,
      remainders,
    });
  }
  return offset === bytes.length ? { ok: true, shards } : { ok: false, code: 'wrongLength' };
}

/** The bytes of the part of an index that describes these shards, which stand in the order of their prefixes. */
export function writeIndexPart(
  shards: readonly Omit<IndexedShard, 'kind' | 'prefix'>[],
): Uint8Array<ArrayBuffer> {
  const hashes = shards.reduce((sum, { remainders }) => sum + remainders.length, 0);
  const bytes = new Uint8Array(shards.length * recordBytes + 2 * hashes);
  const view = new DataView(bytes.buffer);
  let offset = shards.length * recordBytes;
  for (const [at, { sha256, size, items, remainders }] of shards.entries()) {
    const record = at * recordBytes;
    bytes.set(fromHex(sha256), record);
    view.setUint32(record + 32, size, true);
    view.setUint16(record + 36, items, true);
    view.setUint16(record + 38, remainders.length, true);
    for (const remainder of remainders) {
      view.setUint16(offset, remainder, true);
      offset += 2;
    }
  }
  return bytes;
}
