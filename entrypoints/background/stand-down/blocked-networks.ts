import { isBlocked } from '../../../lib/domain/is-blocked.ts';
import { classifyHop } from '../../../lib/domain/networks/classify-hop.ts';
import type { FailedHop } from '../../../lib/platform/network-redirects.ts';
import { addToItem } from '../../../lib/platform/storage/storage-item.ts';
import { blockedNetworksItem } from '../../../lib/platform/storage/storage-items.ts';
import { inOrder, type WorkerParts } from '../parts.ts';
import { ownPublishers } from './hops.ts';

/**
 * One of our own links did not get through. For the rest of this run of the browser the shopper is told so, instead of
 * being offered a credit that would not come about.
 */
export function noteFailure(parts: WorkerParts, { url, error }: FailedHop): Promise<void> {
  return inOrder(async () => {
    if (!isBlocked(error)) return;
    const hop = classifyHop(url, ownPublishers(await parts.store.loadDigests()));
    if (hop?.own !== true) return;
    await addToItem(blockedNetworksItem, hop.network);
  });
}

/** The networks that our links could not reach in this run of the browser. */
export const loadBlockedNetworks = async (): Promise<ReadonlySet<string>> =>
  new Set(await blockedNetworksItem.getValue());
