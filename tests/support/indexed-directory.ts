import { digestHost } from '../../lib/domain/directory/host-digest.ts';
import {
  prefixOf,
  remainderOf,
  writeIndexPart,
} from '../../lib/domain/directory/retailer-index.ts';
import { Retailer, type RetailerIndex } from '../../lib/schema/directory.ts';
import { encode, referenceTo } from '../lib/domain/directory/signed-directory.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface IndexedDirectory {
  readonly retailerIndex: RetailerIndex;
  /** Every file by its path below the directory's address. */
  readonly files: ReadonlyMap<string, Bytes>;
  /** The path of the shard that lists a host. */
  pathOf(host: string): Promise<string>;
}

/** What a test changes on the way; the hashes above it are made to fit, as a hostile steward would sign them. */
export interface Tampering {
  readonly shard?: (items: object[], prefix: number) => object[];
  readonly part?: (bytes: Bytes, part: number) => Bytes;
}

export const retailerOf = (host: string, change: object = {}) =>
  Retailer.parse({
    id: host,
    name: host,
    hosts: [host],
    category: 'apparel',
    countries: ['US'],
    ...change,
  });

const sorted = (numbers: Iterable<number>) => Uint16Array.from(new Set(numbers)).sort();

/** An indexed directory of these retailers in memory: 2^bits shards, described by this many parts. */
export async function indexDirectory(
  retailers: readonly Retailer[],
  { bits = 1, parts = 2 }: { bits?: number; parts?: number } = {},
  { shard = (items) => items, part = (bytes) => bytes }: Tampering = {},
): Promise<IndexedDirectory> {
  const files = new Map<string, Bytes>();
  const entries = Array.from({ length: 2 ** bits }, () => new Set<Retailer>());
  const remainders = Array.from({ length: 2 ** bits }, (): number[] => []);
  for (const retailer of retailers) {
    for (const host of retailer.hosts) {
      const digest = digestHost(host);
      entries[prefixOf(digest, bits)]?.add(retailer);
      remainders[prefixOf(digest, bits)]?.push(remainderOf(digest, bits));
    }
  }
  const shards: Parameters<typeof writeIndexPart>[0][number][] = [];
  for (const [prefix, own] of entries.entries()) {
    const items = shard([...own], prefix);
    const bytes = encode({ kind: 'retailers', items });
    const reference = await referenceTo(bytes, { kind: 'retailers', items: items.length });
    files.set(`shards/${reference.sha256}.json`, bytes);
    shards.push({ ...reference, remainders: sorted(remainders[prefix] ?? []) });
  }
  const perPart = 2 ** bits / parts;
  const references = [];
  for (let at = 0; at < parts; at += 1) {
    const bytes = part(writeIndexPart(shards.slice(at * perPart, (at + 1) * perPart)), at);
    const { sha256, size } = await referenceTo(bytes, { kind: 'retailers', items: 0 });
    files.set(`index/${sha256}.bin`, bytes);
    references.push({ sha256, size });
  }
  return {
    retailerIndex: { bits, items: retailers.length, parts: references },
    files,
    async pathOf(host) {
      return `shards/${shards[prefixOf(digestHost(host), bits)]?.sha256}.json`;
    },
  };
}
