import { addToItem } from '../../../lib/platform/storage/storage-item.ts';
import { refusedNonprofitsItem } from '../../../lib/platform/storage/storage-items.ts';
import type { NonprofitId } from '../../../lib/schema/nonprofit.ts';

/**
 * A community's server does not serve this nonprofit. For the rest of this run of the browser the shopper is told so
 * before the next click, instead of being offered a credit that would only be held.
 */
export const noteRefusedNonprofit = (communityId: string, nonprofit: NonprofitId): Promise<void> =>
  addToItem(refusedNonprofitsItem, `${communityId} ${nonprofit}`);

/** Who was refused where in this run of the browser, as `community nonprofit`. */
export type RefusedNonprofits = readonly string[];

export const loadRefusedNonprofits = (): Promise<RefusedNonprofits> =>
  refusedNonprofitsItem.getValue();

/** The communities whose server refused this nonprofit in this run of the browser. */
export function communitiesRefusing(
  nonprofit: { readonly id: NonprofitId } | undefined,
  refused: RefusedNonprofits,
): ReadonlySet<string> {
  const pairs = refused.map((pair) => pair.split(' '));
  return new Set(
    pairs.flatMap(([community = '', id]) => (id === nonprofit?.id ? [community] : [])),
  );
}
