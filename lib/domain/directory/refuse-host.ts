import { hostAndParents } from './host-index.ts';
import { notShopHosts, notShopLabels, publicSuffixes } from './not-shop-hosts.ts';

/** Why no directory may name this host as a shop. */
export type HostRefusal = 'singleLabel' | 'address' | 'publicSuffix' | 'government' | 'notAShop';

const government =
  /(?:^|\.)(?:(?:gov|mil)(?:\.[a-z]{2})?|(?:gouv|gob|gub|gv|govt|guv)\.[a-z]{2}|go\.(?:jp|kr|id|th|ke|ug|tz|cr)|gc\.ca|canada\.ca|bund\.de|admin\.ch|nhs\.uk|police\.uk|parliament\.uk|europa\.eu|overheid\.nl|belgium\.be|service-public\.fr)$/;

const known: ReadonlySet<string> = new Set(notShopHosts);
/** What is refused by its whole name: what no shop is, what stands above such a host, and public suffixes. */
const byName: ReadonlyMap<string, HostRefusal> = new Map([
  ...notShopHosts.flatMap(hostAndParents).map((host) => [host, 'notAShop'] as const),
  ...[...publicSuffixes].map((host) => [host, 'publicSuffix'] as const),
]);

/**
 * Says why a host is no shop, or undefined where nothing speaks against it. The publisher asks a real suffix library;
 * this small list is the extension's own last line, whatever a directory claims. A host is refused also when it stands
 * above a refused one: `google.com` as a shop would take in `mail.google.com`.
 */
export function refuseHost(host: string): HostRefusal | undefined {
  const firstDot = host.indexOf('.');
  if (firstDot < 0) return 'singleLabel';
  // Every shop of a directory passes here, so nothing is split and no list is made.
  const last = host.slice(host.lastIndexOf('.') + 1);
  if (/^\d+$/.test(last) || host.includes(':')) return 'address';
  const named = byName.get(host);
  if (named === 'publicSuffix') return named;
  if (government.test(host)) return 'government';
  if (notShopLabels.has(last) || notShopLabels.has(host.slice(0, firstDot))) return 'notAShop';
  if (named !== undefined) return named;
  for (
    let start = firstDot + 1;
    host.indexOf('.', start) >= 0;
    start = host.indexOf('.', start) + 1
  ) {
    if (known.has(host.slice(start))) return 'notAShop';
  }
  return undefined;
}
