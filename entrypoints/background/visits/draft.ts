import { type PurchasePlace, purchasePlace } from '../../../lib/domain/purchase-addresses.ts';
import type { GivenBanner } from '../../../lib/schema/shop-state.ts';
import type { WorkerParts } from '../parts.ts';
import type { Page } from './page.ts';
import type { Readings } from './readings.ts';
import { decide, findTopic } from './speak.ts';

/** What a page is given to prepare before it is looked at. It is shown only if the decision on the page says the same. */
export interface Draft {
  readonly id: string;
  readonly place: PurchasePlace;
  readonly given: GivenBanner;
  readonly offerId: string | undefined;
}

/**
 * What would be said if the page turned out to be what its address says, with no sign of another publisher on it.
 * Undefined where we would be silent, at a shop that anything is on record of, be it our own click, and after a redirect
 * through a network: what becomes of these is for the page to show. Nothing is written.
 */
export async function draftBanner(
  parts: WorkerParts,
  page: Page,
  { onRecord: { tab, records: known }, toSpeak }: Readings,
): Promise<Draft | undefined> {
  const place = purchasePlace(page.url);
  const isOnRecord = [...known.values()].some(
    ({ record, isAll }) => record !== undefined || !isAll,
  );
  if (place === undefined || tab.hop !== undefined || isOnRecord) return undefined;
  const topic = findTopic(parts, place, toSpeak);
  if (topic === undefined) return undefined;
  const { given, state } = await decide(parts, page, place, { tab, records: new Map() }, topic);
  if (given === undefined) return undefined;
  return { id: crypto.randomUUID(), place, given, offerId: state.offer?.offerId };
}
