import {
  type Community,
  type Retailer,
  type Shard,
  ShardKind,
} from '../../lib/schema/directory.ts';
import type { StandDownPolicy } from '../../lib/schema/network.ts';
import { keyOfPolicy } from './key-of-policy.ts';

/** One directory's content, whether published or about to be. */
export interface DirectoryContent {
  readonly community: Community;
  readonly shards: readonly Shard[];
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

/** What a subscriber will see change between two versions of a directory. */
export function diffDirectories(before: DirectoryContent, after: DirectoryContent): Change[] {
  const fields = changedFields(before.community, after.community);
  const { id, name } = after.community;
  const community: Change[] =
    fields.length === 0 ? [] : [{ what: 'changed', kind: 'community', key: id, name, fields }];
  const kinds = ShardKind.options;
  return [
    ...community,
    ...kinds.flatMap((kind) =>
      diffEntries(kind, entriesOf(before.shards, kind), entriesOf(after.shards, kind)),
    ),
  ];
}

const hostsOf = (shards: readonly Shard[]): Set<string> =>
  new Set(
    shards
      .flatMap((shard): readonly Retailer[] => (shard.kind === 'retailers' ? shard.items : []))
      .flatMap(({ hosts }) => hosts),
  );

/** Hosts that subscribers would be asked to grant access to, one by one or all together. */
export function newHosts(before: DirectoryContent, after: DirectoryContent): string[] {
  const known = hostsOf(before.shards);
  return [...hostsOf(after.shards)].filter((host) => !known.has(host)).sort();
}
