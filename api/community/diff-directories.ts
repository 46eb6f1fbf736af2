import {
  type Community,
  type Retailer,
  type Shard,
  ShardKind,
} from '../../lib/schema/directory.ts';
import type { StandDownPolicy } from '../../lib/schema/network.ts';
import { keyOfPolicy } from './key-of-policy.ts';
import { isAtHome, type RetailerSource } from './retailer-source.ts';

/** One directory's content, whether published or about to be. */
export interface DirectoryContent {
  readonly community: Community;
  /** What is mirrored; retailers among them are passed over. */
  readonly shards: readonly Shard[];
  readonly retailers: RetailerSource;
}

export interface Change {
  readonly what: 'added' | 'removed' | 'changed';
  readonly kind: Shard['kind'] | 'community';
  readonly key: string;
  /** What people call it. */
  readonly name: string;
  /** The fields that changed. */
  readonly fields: readonly string[];
}

type Entry = Shard['items'][number];

const isPolicy = (entry: Entry): entry is StandDownPolicy => 'redirectHosts' in entry;

function keyOf(entry: Entry): string {
  if ('domain' in entry) return entry.domain;
  if ('business' in entry) return entry.url;
  return isPolicy(entry) ? keyOfPolicy(entry) : entry.id;
}

const entriesOf = (shards: readonly Shard[], kind: Shard['kind']): Map<string, Entry> =>
  new Map(
    shards
      .filter((shard) => shard.kind === kind)
      .flatMap(({ items }) => items.map((entry) => [keyOf(entry), entry])),
  );

function changedFields(before: object, after: object): string[] {
  const old = new Map(Object.entries(before));
  const next = new Map(Object.entries(after));
  const fields = new Set([...old.keys(), ...next.keys()]);
  return [...fields].filter(
    (field) => JSON.stringify(old.get(field)) !== JSON.stringify(next.get(field)),
  );
}

function diffEntries(
  kind: Shard['kind'],
  before: Map<string, Entry>,
  after: Map<string, Entry>,
): Change[] {
  const changes: Change[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, next] = [before.get(key), after.get(key)];
    const entry = next ?? old;
    const name = entry === undefined ? key : isPolicy(entry) ? entry.network : entry.name;
    if (old === undefined) changes.push({ what: 'added', kind, key, name, fields: [] });
    else if (next === undefined) changes.push({ what: 'removed', kind, key, name, fields: [] });
    else {
      const fields = changedFields(old, next);
      if (fields.length > 0) changes.push({ what: 'changed', kind, key, name, fields });
    }
  }
  return changes.sort((one, other) => (one.key < other.key ? -1 : 1));
}

function diffCommunities(before: Community, after: Community): Change[] {
  const fields = changedFields(before, after);
  const { id, name } = after;
  return fields.length === 0 ? [] : [{ what: 'changed', kind: 'community', key: id, name, fields }];
}

/** What one look at a part of two directories found. */
export interface Difference {
  readonly changes: readonly Change[];
  /** Hosts that subscribers would be asked to grant access to, one by one or all together. */
  readonly newHosts: readonly string[];
}

const byId = (retailers: readonly Retailer[]) =>
  new Map(retailers.map((retailer): [string, Entry] => [retailer.id, retailer]));

/**
 * What a subscriber will see change between two versions of a directory, part by part: never more is in memory than a
 * mirrored directory is, or a shard of an indexed one.
 */
export async function* diffDirectories(
  before: DirectoryContent,
  after: DirectoryContent,
): AsyncGenerator<Difference> {
  yield { changes: diffCommunities(before.community, after.community), newHosts: [] };
  yield* diffRetailers(before.retailers, after.retailers);
  for (const kind of ShardKind.options.filter((each) => each !== 'retailers')) {
    const [old, next] = [entriesOf(before.shards, kind), entriesOf(after.shards, kind)];
    yield { changes: diffEntries(kind, old, next), newHosts: [] };
  }
}

async function* diffRetailers(
  before: RetailerSource,
  after: RetailerSource,
): AsyncGenerator<Difference> {
  const bits = Math.max(before.bits, after.bits);
  const isSameShape = before.bits === after.bits;
  for (let prefix = 0; prefix < 2 ** bits; prefix += 1) {
    const hash = isSameShape ? await after.hashAt(prefix) : undefined;
    if (hash !== undefined && hash === (await before.hashAt(prefix))) continue;
    const [old, next] = [await before.at(prefix, bits), await after.at(prefix, bits)];
    const here = (retailers: readonly Retailer[]) =>
      byId(retailers.filter((retailer) => isAtHome(retailer, prefix, bits)));
    const known = new Set(old.flatMap(({ hosts }) => hosts));
    yield {
      changes: diffEntries('retailers', here(old), here(next)),
      newHosts: next
        .flatMap(({ hosts }) => hosts)
        .filter((host) => !known.has(host) && isAtHome({ hosts: [host] }, prefix, bits))
        .sort(),
    };
  }
}
