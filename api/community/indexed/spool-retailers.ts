import type { Retailer } from '../../../lib/schema/directory.ts';
import { assembleRetailers } from '../build-shards.ts';
import { checkRetailer, compareRetailers } from '../check-community.ts';
import { type Diagnostic, error, identityOf } from '../diagnostic.ts';
import type { Located } from '../located.ts';
import { asItLooks } from '../look-alikes.ts';
import type { CommunitySource } from '../read-community.ts';
import { bucketOf, digestText } from './host-digest.ts';
import { bucketCount, createSpool, type RetailerSpool } from './retailer-spool.ts';
import { streamRetailers } from './stream-retailers.ts';

/** A list that is wrong from end to end is told by its first rows. */
const diagnosticsAtMost = 1_000;

/** Retailers that are too many for memory, on the disk in the form in which they are published. */
export interface SpooledRetailers {
  readonly spool: RetailerSpool;
  readonly count: number;
  /** Those that programs and page rules name, as they stand in their file. */
  readonly named: readonly Located<Retailer>[];
  readonly diagnostics: readonly Diagnostic[];
  /** Different hosts, and retailers by their first host, for each value of the first 16 bits of a hash. */
  readonly hosts: Uint32Array;
  readonly homes: Uint32Array;
}

/** Where a retailer has to lie so that it meets every other one that has its id, a host of it, or a host that looks alike. */
function bucketsOf({ id, hosts }: Retailer): Set<number> {
  const looks = hosts.filter((host) => host.includes('xn--')).map(asItLooks);
  return new Set([id, ...hosts, ...looks].map((text) => bucketOf(digestText(text))));
}

/**
 * Reads a community's retailers row by row, checks each, and puts them in buckets on the disk; then checks each bucket.
 * What is in memory at a time does not grow with their number.
 */
export async function spoolRetailers(
  folder: string,
  source: CommunitySource,
  spoolFolder: string,
): Promise<SpooledRetailers> {
  const spool = await createSpool(spoolFolder);
  const assemble = assembleRetailers(source);
  const wanted = new Set<string>([
    ...source.programs.items.map(({ value }) => value.retailer),
    ...source.pageRules.items.map(({ value: [id] }) => id),
  ]);
  const found = new Map<string, Diagnostic>();
  const note = (diagnostics: readonly Diagnostic[]) => {
    for (const each of diagnostics)
      if (found.size < diagnosticsAtMost) found.set(identityOf(each), each);
  };
  const named: Located<Retailer>[] = [];
  let count = 0;
  for await (const { items, diagnostics } of streamRetailers(folder, source.profile.value)) {
    note(diagnostics);
    for (const item of items) {
      count += 1;
      note(checkRetailer(item));
      if (wanted.has(item.value.id)) named.push(item);
      await spool.add({ ...item, value: assemble(item.value) }, bucketsOf(item.value));
    }
  }
  await spool.close();
  const hosts = new Uint32Array(2 ** 16);
  const homes = new Uint32Array(2 ** 16);
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const items = await spool.read(bucket);
    note(compareRetailers(items));
    countHosts(bucket, items, hosts, homes);
  }
  if (found.size === diagnosticsAtMost) {
    const place = { file: 'retailers.csv', line: undefined };
    const rest = error(place, 'there is more that is wrong', 'Mend this first, then check again.');
    found.set('', rest);
  }
  return { spool, count, named, diagnostics: [...found.values()], hosts, homes };
}

function countHosts(
  bucket: number,
  items: readonly Located<Retailer>[],
  hosts: Uint32Array,
  homes: Uint32Array,
): void {
  const seen = new Set<string>();
  for (const { value } of items) {
    for (const [at, host] of value.hosts.entries()) {
      const digest = digestText(host);
      if (bucketOf(digest) !== bucket) continue;
      const prefix = digest >>> 16;
      if (at === 0) homes[prefix] = (homes[prefix] ?? 0) + 1;
      if (!seen.has(host)) hosts[prefix] = (hosts[prefix] ?? 0) + 1;
      seen.add(host);
    }
  }
}
