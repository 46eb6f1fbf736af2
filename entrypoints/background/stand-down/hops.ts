import { isKeyWithdrawn } from '../../../lib/domain/directory/key-withdrawal.ts';
import { classifyHop, type OwnPublisher } from '../../../lib/domain/networks/classify-hop.ts';
import { withPolicyHosts } from '../../../lib/domain/networks/hosts.ts';
import { joinHops } from '../../../lib/domain/networks/join-hops.ts';
import type { DigestedDirectory } from '../../../lib/platform/directory/directory-store.ts';
import type { ObservedHop } from '../../../lib/platform/network-redirects.ts';
import { recentHopItem, tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import { inOrder, type WorkerParts } from '../parts.ts';

/** The accounts under which our communities' links run. Those under a withdrawn key may be the thief's. */
export const ownPublishers = (directories: readonly DigestedDirectory[]): OwnPublisher[] =>
  directories
    .filter(({ directory }) => !isKeyWithdrawn(directory))
    .flatMap(({ shards }) => shards.flatMap(({ publishers }) => publishers));

/**
 * A tab went through a network's redirect: keep it for the shop's page that follows, and have every shop's page ask us
 * for a while, because the landing address may have been cleaned of the network's parameters.
 */
export function noteHop({ store }: WorkerParts, { tabId, url, at }: ObservedHop): Promise<void> {
  return inOrder(async () => {
    const directories = await store.loadDigests();
    const ours = ownPublishers(directories);
    const policies = directories.flatMap(({ shards }) =>
      shards.flatMap(({ standDownPolicies }) => standDownPolicies),
    );
    const signal = classifyHop(url, ours, withPolicyHosts(policies));
    if (signal === undefined) return;
    const item = tabStateItem(tabId);
    const state = await item.getValue();
    const earlier = isSameNavigation(state.hop?.at, at) ? state.hop?.signal : undefined;
    await item.setValue({ ...state, hop: { signal: joinHops(earlier, signal), at } });
    await recentHopItem.setValue(at);
  });
}

/** Redirects follow each other within a minute; what comes later is another navigation of the same tab. */
const isSameNavigation = (earlier: number | undefined, at: number): boolean =>
  earlier !== undefined && Math.abs(at - earlier) < 60_000;
