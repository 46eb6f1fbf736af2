import { addToItem } from '../../lib/platform/storage-item.ts';
import { refusedNonprofitsItem } from '../../lib/platform/storage-items.ts';
import type { NonprofitId } from '../../lib/schema/nonprofit.ts';

/**
 * A community's server does not serve this nonprofit. For the rest of this run of the browser the shopper is told so
 * before the next click, instead of being offered a credit that would only be held.
 */
export const noteRefusedNonprofit = (communityId: string, nonprofit: NonprofitId): Promise<void> =>
  addToItem(refusedNonprofitsItem, `${communityId} ${nonprofit}`);

/** The communities whose server refused this nonprofit in this run of the browser. */
export async function loadRefusingCommunities(
  nonprofit: { readonly id: NonprofitId } | undefined,
  refused = refusedNonprofitsItem.getValue(),
): Promise<ReadonlySet<string>> {
  if (nonprofit === undefined) return new Set();
  const pairs = (await refused).map((pair) => pair.split(' '));
  return new Set(pairs.flatMap(([community = '', id]) => (id === nonprofit.id ? [community] : [])));
}
