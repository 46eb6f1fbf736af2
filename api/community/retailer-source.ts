import { holdsHash } from '../../lib/domain/directory/host-index.ts';
import { openDetail } from '../../lib/domain/directory/open-detail.ts';
import {
  coverPrefix,
  type IndexedShard,
  openIndexPart,
  prefixOf,
  remainderOf,
  shardsPerPart,
} from '../../lib/domain/directory/retailer-index.ts';
import { verifyShard } from '../../lib/domain/directory/verify-shard.ts';
import type { Retailer, RetailerIndex } from '../../lib/schema/directory.ts';
import { sha256Hex } from '../directory/sha256-hex.ts';
import { digestText } from './indexed/host-digest.ts';
import type { ReadFile } from './open-directory.ts';

/** The retailers of a directory by the leading bits of SHA-256 of their hosts, so that a million are never in memory. */
export interface RetailerSource {
  /** How finely they are divided where they lie: 0 where they are mirrored together. */
  readonly bits: number;
  readonly count: number;
  /** Those with a host of this prefix, of so many bits or more than `bits`. */
  readonly at: (prefix: number, bits: number) => Promise<readonly Retailer[]>;
  /** The hash of the shard of a prefix of `bits` bits; undefined where they are mirrored. */
  readonly hashAt: (prefix: number) => Promise<string | undefined>;
}

/** A file of an index or a shard of it is not what the manifest promises. */
export class RetailerIndexError extends Error {
  override readonly name = 'RetailerIndexError';
  readonly file: string;
  readonly code: string;

  constructor(file: string, code: string) {
    super(`${file} is refused: ${code}`);
    this.file = file;
    this.code = code;
  }
}

const hasPrefix =
  (prefix: number, bits: number) =>
  ({ hosts }: Retailer): boolean =>
    bits === 0 || hosts.some((host) => prefixOf(digestText(host), bits) === prefix);

/** Whether an index names every host of its shard's prefix: nobody would come to the others. */
const isIndexed = (
  retailers: readonly Retailer[],
  { prefix, remainders }: IndexedShard,
  bits: number,
): boolean =>
  retailers
    .flatMap(({ hosts }) => hosts.map(digestText))
    .filter((digest) => prefixOf(digest, bits) === prefix)
    .every((digest) => holdsHash(remainders, remainderOf(digest, bits)));

/** Retailers that are in memory. */
export function retailersInMemory(retailers: readonly Retailer[]): RetailerSource {
  let divided: { bits: number; byPrefix: Map<number, Set<Retailer>> } | undefined;
  const divide = (bits: number) => {
    const byPrefix = new Map<number, Set<Retailer>>();
    for (const retailer of retailers) {
      for (const host of retailer.hosts) {
        const prefix = prefixOf(digestText(host), bits);
        const together = byPrefix.get(prefix) ?? new Set<Retailer>();
        byPrefix.set(prefix, together.add(retailer));
      }
    }
    return { bits, byPrefix };
  };
  return {
    bits: 0,
    count: retailers.length,
    async at(prefix, bits) {
      if (bits === 0) return retailers;
      if (divided?.bits !== bits) divided = divide(bits);
      return [...(divided.byPrefix.get(prefix) ?? [])];
    },
    hashAt: async () => undefined,
  };
}

/** What is kept of the file read last, since neighbours lie in the same one. */
function lastOnly<Value>(read: (at: number) => Promise<Value>) {
  let last: { readonly at: number; readonly value: Promise<Value> } | undefined;
  return (at: number): Promise<Value> => {
    if (last?.at !== at) last = { at, value: read(at) };
    return last.value;
  };
}

/**
 * Retailers of an indexed directory, read from where it is published and checked on the way, an index part and a shard at
 * a time. @throws {RetailerIndexError} in its methods, when a file is not what it should be.
 */
export function retailersInIndex(read: ReadFile, index: RetailerIndex): RetailerSource {
  const perPart = shardsPerPart(index);
  const readPart = lastOnly(async (at: number): Promise<readonly IndexedShard[]> => {
    const reference = index.parts[at];
    if (reference === undefined) return [];
    const file = `index/${reference.sha256}.bin`;
    const bytes = await read(file, reference.size);
    if (sha256Hex(bytes) !== reference.sha256) throw new RetailerIndexError(file, 'wrongHash');
    const opening = openIndexPart(bytes, index, at);
    if (!opening.ok) throw new RetailerIndexError(file, opening.code);
    return opening.shards;
  });
  const describe = async (prefix: number) =>
    (await readPart(Math.floor(prefix / perPart)))[prefix % perPart];
  const readShard = lastOnly(async (prefix: number): Promise<readonly Retailer[]> => {
    const reference = await describe(prefix);
    if (reference === undefined) return [];
    const file = `shards/${reference.sha256}.json`;
    const bytes = await read(file, reference.size);
    const verified = await verifyShard(bytes, reference);
    if (!verified.ok) throw new RetailerIndexError(file, verified.code);
    const opening = await openDetail(bytes, reference, index.bits);
    if (!opening.ok) throw new RetailerIndexError(file, opening.code);
    const retailers = verified.shard.kind === 'retailers' ? verified.shard.items : [];
    if (!isIndexed(retailers, reference, index.bits))
      throw new RetailerIndexError(file, 'notIndexed');
    return retailers;
  });
  return {
    bits: index.bits,
    count: index.items,
    async at(prefix, bits) {
      const [own = 0] = coverPrefix(prefix, bits, index.bits);
      return (await readShard(own)).filter(hasPrefix(prefix, bits));
    },
    hashAt: async (prefix) => (await describe(prefix))?.sha256,
  };
}

/** A retailer is counted where its first host leads. */
export const isAtHome = (
  { hosts: [host = ''] }: { readonly hosts: readonly string[] },
  prefix: number,
  bits: number,
): boolean => bits === 0 || prefixOf(digestText(host), bits) === prefix;

/** Every retailer once, a shard at a time. */
export async function* eachRetailer({ bits, at }: RetailerSource): AsyncGenerator<Retailer> {
  for (let prefix = 0; prefix < 2 ** bits; prefix += 1)
    for (const retailer of await at(prefix, bits))
      if (isAtHome(retailer, prefix, bits)) yield retailer;
}
