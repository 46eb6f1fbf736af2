/** Entries of one segment of the index. An ordinal is an entry's number in its segment. */
export const segmentSize = 32_768;
const bitmapBytes = segmentSize / 8;

/** A set of ordinals as a bitmap. */
export type OrdinalSet = Uint8Array;

export const createOrdinalSet = (): OrdinalSet => new Uint8Array(bitmapBytes);

/** A list of ordinals, or a part of a longer one; read by number, because an iterator takes three times as long. */
interface Ordinals {
  readonly list: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
}

function encodedLength({ list, start, end }: Ordinals): number {
  let length = 0;
  let previous = 0;
  for (let index = start; index < end; index += 1) {
    const ordinal = list[index] ?? 0;
    length += ordinal - previous < 0x80 ? 1 : 2;
    previous = ordinal;
  }
  return length;
}

function bitmapOf({ list, start, end }: Ordinals): OrdinalSet {
  const set = createOrdinalSet();
  for (let index = start; index < end; index += 1) {
    const ordinal = list[index] ?? 0;
    set[ordinal >> 3] = (set[ordinal >> 3] ?? 0) | (1 << (ordinal & 7));
  }
  return set;
}

/** One or two bytes for each gap between ascending ordinals, or the bitmap itself when that is not longer. */
export function encodeOrdinals(list: ArrayLike<number>, start = 0, end = list.length): Uint8Array {
  const length = encodedLength({ list, start, end });
  if (length >= bitmapBytes) return bitmapOf({ list, start, end });
  // Of the very length: most have one byte or two, and those cost next to nothing then.
  const bytes = new Uint8Array(length);
  let at = 0;
  let previous = 0;
  for (let index = start; index < end; index += 1) {
    const ordinal = list[index] ?? 0;
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
