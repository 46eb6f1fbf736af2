import {
  listRetailers,
  type RetailerRow,
  readMemberBusinesses,
  readNonprofits,
  readPolicies,
  readRetailers,
} from '../../domain/directory/read-entries.ts';
import type { DetailReference } from '../../domain/directory/retailer-index.ts';
import type { MemberBusiness, Retailer, ShardKind } from '../../schema/directory.ts';
import type { ListedRetailer } from '../../schema/listed.ts';
import type { StandDownPolicy } from '../../schema/network.ts';
import type { Nonprofit } from '../../schema/nonprofit.ts';
import type { StoredDirectory } from '../../schema/storage.ts';
import type { ShardReader } from './shard-reader.ts';

/** One community with everything that it lists. Retailers are many, so their rows are read as they are asked for. */
export interface LoadedCommunity {
  readonly directory: StoredDirectory;
  readonly listed: readonly ListedRetailer[];
  /** The whole rows of the retailers that are wanted. */
  retailersWhere(isWanted: (listed: ListedRetailer) => boolean): readonly Retailer[];
  readonly memberBusinesses: readonly MemberBusiness[];
  readonly nonprofits: readonly Nonprofit[];
  readonly standDownPolicies: readonly StandDownPolicy[];
  /** True when stored shards are missing or broken: what is left works, and the next sync fetches the rest again. */
  readonly damaged: boolean;
  /** The same lists beside a newer note of how the last sync went. */
  of(directory: StoredDirectory): LoadedCommunity;
}

/** Opens every shard of a directory that is on the device, `details` of its index among them. */
export async function openCommunity(
  directory: StoredDirectory,
  details: readonly DetailReference[],
  readShard: ShardReader,
): Promise<LoadedCommunity> {
  const entries: Record<ShardKind, unknown[]> = {
    retailers: [],
    memberBusinesses: [],
    nonprofits: [],
    products: [],
    standDownPolicies: [],
  };
  let damaged = false;
  for (const reference of [...directory.manifest.shards, ...details]) {
    const opened = await readShard(directory.communityId, reference);
    if (opened === undefined) damaged = true;
    else entries[reference.kind].push(...opened);
  }
  const { rows } = listRetailers(entries.retailers);
  const lists = {
    listed: rows.map(({ listed }) => listed),
    retailersWhere: (isWanted: (listed: ListedRetailer) => boolean) =>
      readRetailers(rows.filter(({ listed }) => isWanted(listed)).map(entryOf)),
    memberBusinesses: readMemberBusinesses(entries.memberBusinesses),
    nonprofits: readNonprofits(entries.nonprofits),
    standDownPolicies: readPolicies(entries.standDownPolicies),
    damaged,
  };
  const of = (current: StoredDirectory): LoadedCommunity => ({ ...lists, directory: current, of });
  return of(directory);
}

const entryOf = ({ entry }: RetailerRow): unknown => entry;
