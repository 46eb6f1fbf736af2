import { classifyHop } from '../../lib/domain/networks/classify-hop.ts';
import type { ObservedHop } from '../../lib/platform/network-redirects.ts';
import { recentHopItem, tabStateItem } from '../../lib/platform/storage-items.ts';
import { inOrder, type WorkerParts } from './parts.ts';

/**
 * A tab went through a network's redirect: keep it for the shop's page that follows, and have every shop's page ask us
 * for a while, because the landing address may have been cleaned of the network's parameters.
 */
export function noteHop({ store }: WorkerParts, { tabId, url, at }: ObservedHop): Promise<void> {
  return inOrder(async () => {
    const communities = await store.loadCommunities();
    const ours = communities.flatMap(({ retailers }) =>
      retailers.flatMap(({ programs = [] }) =>
        programs.map(({ network, publisherId }) => ({ network, publisherId })),
      ),
    );
    const signal = classifyHop(url, ours);
    if (signal === undefined) return;
    const item = tabStateItem(tabId);
    const state = await item.getValue();
    // Two hops of one navigation: another publisher's is never covered up by ours.
    const kept =
      state.hop !== undefined &&
      state.hop.signal.own !== true &&
      Math.abs(at - state.hop.at) < 60_000;
    if (!kept) await item.setValue({ ...state, hop: { signal, at } });
    await recentHopItem.setValue(at);
  });
}
