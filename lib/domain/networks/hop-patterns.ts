import type { ListedRetailer } from '../../schema/listed.ts';
import type { StandDownPolicy } from '../../schema/network.ts';
import { refuseHost } from '../directory/refuse-host.ts';
import { networkHosts, withPolicyHosts } from './hosts.ts';
import { otherPaths } from './other-hosts.ts';

type Policies = readonly Pick<StandDownPolicy, 'network' | 'redirectHosts'>[];
type Retailers = readonly ListedRetailer[];

const anywhereOn = (host: string): string => `*://*.${host}/*`;

const trackingHosts = (retailers: Retailers): string[] =>
  retailers.flatMap(({ programs }) =>
    (programs ?? []).flatMap(({ trackingHost }) =>
      trackingHost === undefined ? [] : [trackingHost],
    ),
  );

/**
 * Hosts to ask the shopper's access for, so that redirects through them are seen: they do nothing but redirect.
 * Hosts with a changing name (`i123456.net`) have no match pattern; there the landing parameters must do. A directory
 * cannot make us ask for more than such hosts: mail, banks and whole suffixes are left out.
 */
export function redirectHosts(policies: Policies = [], retailers: Retailers = []): string[] {
  const hosts = [...withPolicyHosts(policies).keys(), ...trackingHosts(retailers)];
  return [...new Set(hosts)].filter(
    (host) => networkHosts.has(host) || refuseHost(host) === undefined,
  );
}

/**
 * Match patterns for an observational `webRequest` listener on main frames. Besides the redirecting hosts these are
 * paths on other hosts, which work where the shopper granted the host for another reason (a shop), and wake nothing on
 * its other pages.
 */
export function hopPatterns(policies: Policies = [], retailers: Retailers = []): string[] {
  return [
    ...redirectHosts(policies, retailers).map(anywhereOn),
    ...otherPaths.flatMap(([host, ...paths]) => paths.map((path) => `*://*.${host}${path}*`)),
    ...retailers.flatMap(({ hosts }) =>
      hosts.flatMap((host) => [`*://*.${host}/c/*/*/*`, `*://*.${host}/*tradetracker/*`]),
    ),
  ];
}
