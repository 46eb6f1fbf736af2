import type { NetworkId, StandDownPolicy } from '../../schema/network.ts';
import { hostAndParents } from '../directory/host-index.ts';
import { admitadHosts } from './admitad.ts';
import { ascendHosts } from './ascend.ts';
import { awinHosts } from './awin.ts';
import { brandNetHosts } from './brand-hosts.ts';
import { cjHosts } from './cj.ts';
import { daisyconHosts } from './daisycon.ts';
import { ebayHosts } from './ebay.ts';
import { flexoffersHosts } from './flexoffers.ts';
import { impactHosts } from './impact.ts';
import { otherHosts } from './other-hosts.ts';
import { partnerizeHosts } from './partnerize.ts';
import { rakutenHosts } from './rakuten.ts';
import { skimlinksHosts } from './skimlinks.ts';
import { sovrnHosts } from './sovrn.ts';
import { tradedoublerHosts } from './tradedoubler.ts';
import { tradetrackerHosts } from './tradetracker.ts';
import { webgainsHosts } from './webgains.ts';

const lists: Readonly<Record<string, string>> = {
  ...otherHosts,
  admitad: admitadHosts,
  ascend: ascendHosts,
  awin: awinHosts,
  cj: cjHosts,
  daisycon: daisyconHosts,
  ebay: ebayHosts,
  flexoffers: flexoffersHosts,
  impact: impactHosts,
  partnerize: partnerizeHosts,
  rakuten: rakutenHosts,
  skimlinks: skimlinksHosts,
  sovrn: sovrnHosts,
  tradedoubler: tradedoublerHosts,
  tradetracker: tradetrackerHosts,
  webgains: webgainsHosts,
};

/** Every network that has a host of its own here, and those that live on the shops' own. */
export const knownNetworks: ReadonlySet<string> = new Set([
  ...Object.keys(lists),
  'refersion',
  'goaffpro',
  'direct',
]);

/** Which network answers on a host; every host below it is meant too. */
export type NetworkHosts = ReadonlyMap<string, string>;

/** The built-in hosts. */
export const networkHosts: NetworkHosts = new Map([
  ...Object.entries(lists).flatMap(([network, hosts]) =>
    hosts.split(' ').map((host): [string, string] => [host, network]),
  ),
  ...brandNetHosts.split(' ').map((name): [string, string] => [`${name}.net`, 'brand']),
]);

/** Hosts with a number or a brand inside their name, which no list and no match pattern can hold. */
const hostShapes: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)i\d{6}\.net$/, 'impact'],
  [/(?:^|\.)pzapi-.{2}\.com$/, 'impact'],
  [/^lenovo\..{4}\.net$/, 'brand'],
  [/^linkto\.[^/]+\.com$/, 'any'],
];

/** The built-in hosts with those of policies; a policy adds hosts and cannot rename a built-in one. */
export function withPolicyHosts(
  policies: readonly Pick<StandDownPolicy, 'network' | 'redirectHosts'>[],
): NetworkHosts {
  const hosts = new Map<string, string>();
  for (const policy of policies) {
    for (const host of policy.redirectHosts) hosts.set(host, policy.network);
  }
  for (const [host, network] of networkHosts) hosts.set(host, network);
  return hosts;
}

/** The network that answers on this host, if one is known. */
export function networkOf(host: string, hosts: NetworkHosts = networkHosts): string | undefined {
  for (const candidate of hostAndParents(host)) {
    const network = hosts.get(candidate);
    if (network !== undefined) return network;
  }
  return hostShapes.find(([shape]) => shape.test(host))?.[1];
}

/** Whether a program may send its clicks to this host of its own: only impact.com gives each brand one. */
export function isTrackingHost(network: NetworkId, host: string): boolean {
  if (network !== 'impact') return false;
  const known = networkOf(host);
  return known === 'impact' || known === 'brand' || /\.[a-z0-9]{4,6}\.net$/.test(host);
}
