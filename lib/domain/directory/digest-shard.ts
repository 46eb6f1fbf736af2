import type { ShardReference } from '../../schema/directory.ts';
import { type ListedRetailer, namesHosts } from '../../schema/listed.ts';
import type { StandDownPolicy } from '../../schema/network.ts';
import type { Sha256Hex } from '../../schema/primitives.ts';
import type { OwnPublisher } from '../networks/classify-hop.ts';
import { hopPatterns } from '../networks/hop-patterns.ts';
import { indexHosts } from './host-index.ts';
import { listRetailers, readPolicies } from './read-entries.ts';
import type { DetailReference } from './retailer-index.ts';

/** What every shop's page needs of one shard, kept close so that a cold worker reads no shard but the one it is about. */
export interface ShardDigest {
  readonly sha256: Sha256Hex;
  /**
   * Hashes of the hosts it names, ascending. They only say where to look: whether a row fits, and may name its hosts, is
   * seen when the row is read. All ten thousand rows of a new directory would be checked for the few that ever are.
   */
  readonly hosts: Uint32Array<ArrayBuffer>;
  /** The accounts under which its programs' links run. */
  readonly publishers: readonly OwnPublisher[];
  /** Match patterns of the redirecting hosts that only this shard knows. */
  readonly hopPatterns: readonly string[];
  readonly standDownPolicies: readonly StandDownPolicy[];
  /** Of a shard that was fetched alone: what of its directory's index led to it, without which it could not be opened. */
  readonly detail?: Pick<DetailReference, 'prefix' | 'items' | 'size'>;
}

const builtIn: ReadonlySet<string> = new Set(hopPatterns());
const nothing = { publishers: [], hopPatterns: [], standDownPolicies: [] };

function digestRetailers(sha256: Sha256Hex, entries: readonly unknown[]): ShardDigest {
  const hosts: string[] = [];
  const withPrograms: unknown[] = [];
  for (const entry of entries) {
    if (!namesHosts(entry)) continue;
    for (const host of entry.hosts) if (typeof host === 'string') hosts.push(host);
    if ('programs' in entry) withPrograms.push(entry);
  }
  const offering = listRetailers(withPrograms).rows.map(({ listed }) => listed);
  const publishers = new Map<string, OwnPublisher>();
  for (const { network, publisherId } of offering.flatMap(({ programs = [] }) => programs))
    publishers.set(`${network} ${publisherId}`, { network, publisherId });
  return {
    ...nothing,
    sha256,
    hosts: indexHosts(hosts),
    publishers: [...publishers.values()],
    hopPatterns: patternsOf([], offering),
  };
}

/** What the lists add to the built-in patterns; those are many, so they are not walked for nothing. */
const patternsOf = (
  policies: readonly StandDownPolicy[],
  retailers: readonly ListedRetailer[],
): string[] =>
  policies.length + retailers.length === 0
    ? []
    : hopPatterns(policies, retailers).filter((pattern) => !builtIn.has(pattern));

/** Reads what is kept close of a shard that was verified and opened. */
export function digestShard(
  { kind, sha256 }: Pick<ShardReference, 'kind' | 'sha256'>,
  entries: readonly unknown[],
): ShardDigest {
  if (kind === 'retailers') return digestRetailers(sha256, entries);
  const hosts = new Uint32Array();
  if (kind !== 'standDownPolicies') return { ...nothing, sha256, hosts };
  const standDownPolicies = readPolicies(entries);
  return {
    ...nothing,
    sha256,
    hosts,
    standDownPolicies,
    hopPatterns: patternsOf(standDownPolicies, []),
  };
}

/** The shards among these that an index led to. */
export const detailsOf = (digests: readonly ShardDigest[]): DetailReference[] =>
  digests.flatMap(({ sha256, detail }) =>
    detail === undefined ? [] : [{ kind: 'retailers' as const, sha256, ...detail }],
  );
