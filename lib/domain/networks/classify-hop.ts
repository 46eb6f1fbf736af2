import type { AttributionSignal, NetworkId, Program } from '../../schema/network.ts';
import { type NetworkHosts, networkHosts, networkOf } from './hosts.ts';
import { hasImpactShape } from './impact.ts';
import { type Network, parameterIn } from './network.ts';
import { networks } from './networks.ts';
import { otherPaths } from './other-hosts.ts';

/** What of a program says that a hop is ours. */
export type OwnPublisher = Pick<Program, 'network' | 'publisherId'>;

/** A shop's own redirect page for TradeTracker (a uBlock filter list, read 2026-11-23). */
const isTradetrackerPage = (hop: URL): boolean =>
  hop.pathname.includes('/tradetracker/') && parameterIn(hop, 'tt') !== undefined;

const isOtherPath = (hop: URL): boolean =>
  otherPaths.some(
    ([host, ...paths]) =>
      `.${hop.hostname}`.endsWith(`.${host}`) &&
      paths.some((path) => hop.pathname.startsWith(path)),
  );

function networkOfHop(hop: URL, hosts: NetworkHosts): string | undefined {
  // The link's shape comes before the host's name: the brands' own hosts are listed without their network.
  if (hasImpactShape(hop)) return 'impact';
  if (isTradetrackerPage(hop)) return 'tradetracker';
  return networkOf(hop.hostname, hosts) ?? (isOtherPath(hop) ? 'any' : undefined);
}

const isBuildable = (network: string): network is NetworkId => Object.hasOwn(networks, network);

/**
 * What one address of a navigation says: which network passed it on, and whether the link was ours. Undefined where
 * nobody's link is known. `own` is true only when our publisher id stands in that network's own slot of this address,
 * false when another's does, and absent when the address shows no publisher.
 */
export function classifyHop(
  address: string,
  own: readonly OwnPublisher[],
  hosts: NetworkHosts = networkHosts,
): AttributionSignal | undefined {
  if (!URL.canParse(address)) return undefined;
  const hop = new URL(address);
  const network = networkOfHop(hop, hosts);
  if (network === undefined) return undefined;
  const format: Network | undefined = isBuildable(network) ? networks[network] : undefined;
  const publisher = format?.publisherIn(hop);
  if (publisher === undefined) return { kind: 'redirectHop', network };
  const isOwn = own.some((one) => one.network === network && one.publisherId === publisher);
  return { kind: 'redirectHop', network, own: isOwn };
}
