import type { Retailer } from '../../schema/directory.ts';
import type { StandDownPolicy } from '../../schema/network.ts';
import { withPolicyHosts } from './hosts.ts';
import { otherPaths } from './other-hosts.ts';

type Policies = readonly Pick<StandDownPolicy, 'network' | 'redirectHosts'>[];
type Retailers = readonly Pick<Retailer, 'hosts' | 'programs'>[];

const anywhereOn = (host: string): string => `*://*.${host}/*`;

const trackingHosts = (retailers: Retailers): string[] =>
  retailers.flatMap(({ programs }) =>
    (programs ?? []).flatMap(({ trackingHost }) =>
      trackingHost === undefined ? [] : [trackingHost],
    ),
  );

/**
 * Hosts to ask the shopper's access for, so that redirects through them are seen: they do nothing but redirect.
 * Hosts with a changing name (`i123456.net`) have no match pattern; there the landing parameters must do.
 */
export function redirectHosts(policies: Policies = [], retailers: Retailers = []): string[] {
  return [...new Set([...withPolicyHosts(policies).keys(), ...trackingHosts(retailers)])];
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
