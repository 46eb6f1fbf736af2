import { useEffect, useState } from 'react';
import { coversHost, loadGrantedOrigins, originsOf, watchAccess } from '../platform/access.ts';
import type { LoadedCommunity } from '../platform/directory-store.ts';

export interface ShopAccess {
  readonly granted: readonly string[];
  /** What the communities' shops need besides; ready before the click that asks for it. */
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
  const missing = communities
    .flatMap((community) => community.retailers)
    .filter((retailer) => !retailer.hosts.every((host) => coversHost(granted, host)));
  return { granted, missing: originsOf(missing), missingShops: missing.length };
}
