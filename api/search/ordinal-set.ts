/** Entries of one segment of the index. An ordinal is an entry's number in its segment. */
export const segmentSize = 32_768;
const bitmapBytes = segmentSize / 8;

/** A set of ordinals as a bitmap. */
export type OrdinalSet = Uint8Array;

export const createOrdinalSet = (): OrdinalSet => new Uint8Array(bitmapBytes);

/** Ordinals as they come out of an index or a test; read by number, because an iterator takes three times as long. */
type Ordinals = ArrayLike<number>;

function encodedLength(ordinals: Ordinals): number {
  let length = 0;
  let previous = 0;
  for (let index = 0; index < ordinals.length; index += 1) {
    const ordinal = ordinals[index] ?? 0;
    length += ordinal - previous < 0x80 ? 1 : 2;
    previous = ordinal;
  }
  return length;
}

/** One or two bytes for each gap between ascending ordinals, or the bitmap itself when that is not longer. */
export function encodeOrdinals(ordinals: Ordinals): Uint8Array {
  const length = encodedLength(ordinals);
  if (length >= bitmapBytes) return bitmapOf(ordinals);
  // Of the very length: most have one byte or two, and those cost next to nothing then.
  const bytes = new Uint8Array(length);
  let at = 0;
  let previous = 0;
  for (let index = 0; index < ordinals.length; index += 1) {
    const ordinal = ordinals[index] ?? 0;
    const gap = ordinal - previous;
    previous = ordinal;
    if (gap >= 0x80) {
      bytes[at] = 0x80 | (gap >> 8);
      at += 1;
    }
    bytes[at] = gap & 0xff;
    at += 1;
  }
  return bytes;
}

function bitmapOf(ordinals: Ordinals): OrdinalSet {
  const set = createOrdinalSet();
  for (let index = 0; index < ordinals.length; index += 1) {
    const ordinal = ordinals[index] ?? 0;
    set[ordinal >> 3] = (set[ordinal >> 3] ?? 0) | (1 << (ordinal & 7));
  }
  return set;
}

/** Adds what `encodeOrdinals` wrote to a set. */
export function addEncoded(set: OrdinalSet, encoded: Uint8Array): void {
  if (encoded.length === bitmapBytes) {
    for (let index = 0; index < bitmapBytes; index += 1) {
      set[index] = (set[index] ?? 0) | (encoded[index] ?? 0);
    }
    return;
  }
  let ordinal = 0;
  for (let index = 0; index < encoded.length; index += 1) {
    let gap = encoded[index] ?? 0;
    if (gap >= 0x80) {
      index += 1;
      gap = ((gap & 0x7f) << 8) | (encoded[index] ?? 0);
    }
    ordinal += gap;
    set[ordinal >> 3] = (set[ordinal >> 3] ?? 0) | (1 << (ordinal & 7));
  }
}

/** Keeps of `set` what is in `other` too; false when nothing is left. */
export function keepCommon(set: OrdinalSet, other: OrdinalSet): boolean {
  let any = 0;
  for (let index = 0; index < bitmapBytes; index += 1) {
    const common = (set[index] ?? 0) & (other[index] ?? 0);
    set[index] = common;
    any |= common;
  }
  return any !== 0;
}

/** The ordinals of a set, ascending, at most `limit`. */
export function listOrdinals(set: OrdinalSet, limit: number): number[] {
  const ordinals: number[] = [];
  for (let index = 0; index < bitmapBytes && ordinals.length < limit; index += 1) {
    const byte = set[index] ?? 0;
    for (let bit = 0; byte >> bit !== 0 && ordinals.length < limit; bit += 1) {
      if (((byte >> bit) & 1) === 1) ordinals.push(index * 8 + bit);
    }
  }
  return ordinals;
}
