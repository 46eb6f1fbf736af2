import { useEffect, useState } from 'react';
import { redirectHosts } from '../domain/networks/hop-patterns.ts';
import {
  accessTo,
  loadGrantedOrigins,
  originsOf,
  redirectOriginOf,
  watchAccess,
} from '../platform/access.ts';
import type { LoadedCommunity } from '../platform/directory/directory-store.ts';

export interface ShopAccess {
  readonly granted: readonly string[];
  /**
   * What the communities' shops need besides, and the networks' redirecting hosts, without which another publisher's
   * referral could go unseen; ready before the click that asks for it.
   */
  readonly missing: readonly string[];
  readonly missingShops: number;
}

/** The shops we may look at and those we may not yet, current; undefined until first read. */
export function useAccess(
  communities: readonly LoadedCommunity[] | undefined,
): ShopAccess | undefined {
  const [granted, setGranted] = useState<readonly string[]>();
  useEffect(() => {
    const load = () => void loadGrantedOrigins().then(setGranted);
    load();
    return watchAccess(load);
  }, []);
  if (granted === undefined || communities === undefined) return undefined;
  return { granted, ...findMissingAccess(communities, granted) };
}

/** What the shops of these communities need besides what was granted. */
export function findMissingAccess(
  communities: readonly Pick<LoadedCommunity, 'listed' | 'standDownPolicies'>[],
  granted: readonly string[],
): Omit<ShopAccess, 'granted'> {
  const hasAccess = accessTo(granted);
  const listed = communities.flatMap((community) => community.listed);
  const missing = listed.filter(({ hosts }) => !hosts.every(hasAccess));
  const redirects = redirectHosts(
    communities.flatMap((community) => community.standDownPolicies),
    listed,
  ).filter((host) => !hasAccess(host));
  return {
    missing: [...originsOf(missing), ...redirects.map(redirectOriginOf)],
    missingShops: missing.length,
  };
}
