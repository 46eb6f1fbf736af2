import { join } from 'node:path';
import {
  type IndexedShard,
  prefixOf,
  remainderOf,
  writeIndexPart,
} from '../../../lib/domain/directory/retailer-index.ts';
import {
  entriesTogetherAtLeast,
  hostsTogetherAtMost,
  type IndexPartReference,
  type Retailer,
  RetailerIndex,
} from '../../../lib/schema/directory.ts';
import { Sha256Hex } from '../../../lib/schema/primitives.ts';
import { sha256Hex } from '../../directory/sha256-hex.ts';
import { buildShard, byKey } from '../build-shards.ts';
import { CommunitySourceError, error } from '../diagnostic.ts';
import { writeChanged } from '../write-whole.ts';
import { digestText } from './host-digest.ts';
import { bucketCount } from './retailer-spool.ts';
import type { SpooledRetailers } from './spool-retailers.ts';

const mostBits = 16;
const itemsAtMost = 20_000;

export interface WrittenIndex {
  readonly retailerIndex: RetailerIndex;
  readonly shards: number;
  /** Files that were not there before. */
  readonly written: number;
  readonly bytes: number;
}

const unusable = (message: string) =>
  new CommunitySourceError([
    error(
      { file: 'retailers.csv', line: undefined },
      message,
      'List fewer shops of one host or fewer hosts of a shop, or split the directory into several communities.',
    ),
  ]);

/** The least that any of 2^bits shards has of what is counted by the first 16 bits. */
function leastOf(counts: Uint32Array, bits: number): number {
  const width = 2 ** (mostBits - bits);
  let least = Number.POSITIVE_INFINITY;
  for (let first = 0; first < counts.length; first += width) {
    let sum = 0;
    for (let at = first; at < first + width; at += 1) sum += counts[at] ?? 0;
    least = Math.min(least, sum);
  }
  return least;
}

/** The narrowest division that leaves every shard with enough shops and hosts. */
function chooseBits({ hosts, homes }: SpooledRetailers, atMost: number): number {
  for (let bits = atMost; bits > 0; bits -= 1) {
    if (Math.min(leastOf(hosts, bits), leastOf(homes, bits)) >= entriesTogetherAtLeast) return bits;
  }
  throw unusable(
    'so many shops on so few hosts cannot be looked up without telling which is meant',
  );
}

type BuiltDetail = Omit<IndexedShard, 'kind' | 'prefix'> & { readonly bytes: Uint8Array };

function buildDetail(
  own: ReadonlyMap<string, Retailer>,
  digests: ReadonlySet<number>,
): BuiltDetail {
  const items = [...own].sort(byKey).map(([, retailer]) => retailer);
  if (items.length > itemsAtMost) throw unusable('one host has more shops than a shard can hold');
  if (items.reduce((sum, { hosts }) => sum + hosts.length, 0) > hostsTogetherAtMost)
    throw unusable(`the shops that come together have more than ${hostsTogetherAtMost} hosts`);
  const { reference, bytes } = buildShard({ kind: 'retailers', items });
  return { ...reference, bytes, remainders: Uint16Array.from(digests).sort() };
}

/** The shards of one part of the index, in the order of their prefixes. */
function* buildPart(
  retailers: readonly Retailer[],
  part: number,
  perPart: number,
  bits: number,
): Generator<BuiltDetail> {
  const entries = Array.from({ length: perPart }, () => new Map<string, Retailer>());
  const digests = Array.from({ length: perPart }, () => new Set<number>());
  for (const retailer of retailers) {
    for (const digest of retailer.hosts.map(digestText)) {
      const at = prefixOf(digest, bits) - part * perPart;
      entries[at]?.set(retailer.id, retailer);
      digests[at]?.add(remainderOf(digest, bits));
    }
  }
  for (const [at, own] of entries.entries()) yield buildDetail(own, digests[at] ?? new Set());
}

/**
 * Writes the shards of spooled retailers and the index that leads to them, part by part, into a folder. What is in memory
 * at a time does not grow with their number, up to the number of parts.
 * @throws {CommunitySourceError} when they cannot be divided so that each shard has enough of them.
 */
export async function writeRetailerIndex(
  spooled: SpooledRetailers,
  folder: string,
  bits = chooseBits(spooled, mostBits),
): Promise<WrittenIndex> {
  const partCount = Math.min(bucketCount, 2 ** bits);
  const bucketsPerPart = bucketCount / partCount;
  const perPart = 2 ** bits / partCount;
  const parts: IndexPartReference[] = [];
  let written = 0;
  let bytes = 0;
  for (let part = 0; part < partCount; part += 1) {
    const retailers: Retailer[] = [];
    for (let at = 0; at < bucketsPerPart; at += 1) {
      const items = await spooled.spool.read(part * bucketsPerPart + at);
      for (const { value } of items) retailers.push(value);
    }
    const described: BuiltDetail[] = [];
    for (const detail of buildPart(retailers, part, perPart, bits)) {
      // Two hosts with one hash, or two hosts of one shop: seldom, and found here.
      if (Math.min(detail.items, detail.remainders.length) < entriesTogetherAtLeast)
        return writeRetailerIndex(spooled, folder, chooseBits(spooled, bits - 1));
      if (await writeChanged(join(folder, 'shards', `${detail.sha256}.json`), detail.bytes)) {
        written += 1;
      }
      bytes += detail.size;
      described.push({ ...detail, bytes: new Uint8Array() });
    }
    const index = writeIndexPart(described);
    const sha256 = Sha256Hex.parse(sha256Hex(index));
    if (await writeChanged(join(folder, 'index', `${sha256}.bin`), index)) written += 1;
    bytes += index.length;
    parts.push({ sha256, size: index.length });
  }
  const retailerIndex = RetailerIndex.parse({ bits, items: spooled.count, parts });
  return { retailerIndex, shards: 2 ** bits, written, bytes };
}
