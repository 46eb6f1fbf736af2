import { purchaseAddresses } from '../../../lib/domain/purchase-addresses.ts';
import type { Sender } from '../../../lib/platform/answer-messages.ts';
import { observeComingPages } from '../../../lib/platform/coming-pages.ts';
import { watchStorage } from '../../../lib/platform/storage/storage-item.ts';
import { runBanner } from '../../../lib/platform/tabs.ts';
import type { GivenBanner } from '../../../lib/schema/shop-state.ts';
import { noteWrite, readAhead, type WorkerParts } from '../parts.ts';
import type { ReadAhead, TakeAhead } from './decisions.ts';
import { draftBanner } from './draft.ts';
import { findPage, pageName } from './page.ts';
import { beginReading, loadReadings } from './readings.ts';

/** What a page will be judged by, and what we would say there: as it was read before, or else as it is now. */
async function foresee(
  parts: WorkerParts,
  { tabId, url }: Sender,
  take: TakeAhead,
): Promise<ReadAhead | undefined> {
  if (tabId === undefined || url === undefined) return undefined;
  const name = pageName(new URL(url));
  const before = take(tabId, name);
  if (before !== undefined) return before;
  const begun = beginReading(tabId);
  const page = await findPage(parts, { tabId, url });
  if (page === undefined) return undefined;
  const readings = await loadReadings(parts, page, begun);
  const draft = await draftBanner(parts, page, readings);
  return { tabId, page: name, readings, draft };
}

/**
 * A shop's cart or checkout is on its way to a tab. The worker, which was asleep, has been woken by the news; what its
 * page will be judged by is read while everybody waits for the network. Nothing is decided, written or shown.
 */
const prepareVisit = (parts: WorkerParts, sender: Sender): Promise<unknown> =>
  readAhead((take) => foresee(parts, sender, take));

/**
 * Such a page has begun: our script is on its way to it, and this is what we would say there, to be ready when the page is.
 * Nothing is written, marked or shown: all that is for the decision on the page itself.
 */
export async function beginPurchase(
  parts: WorkerParts,
  sender: Sender,
): Promise<GivenBanner | null> {
  const ahead = await readAhead(async (take) => {
    const found = await foresee(parts, sender, take);
    if (found?.draft === undefined) return found;
    // Not waited for: what the page tells of next is.
    void runBanner(found.tabId);
    return { ...found, isHanded: true };
  });
  if (ahead?.draft === undefined) return null;
  const { id, given, place } = ahead.draft;
  return { ...given, draft: id, draftedFor: place };
}

/**
 * Prepares for carts and checkouts from the request for them on; what was read is forgotten once anything is written.
 * Register synchronously at the top of the worker.
 */
export function prepareVisits(parts: WorkerParts, observe = observeComingPages): void {
  parts.database.onWrite(noteWrite);
  watchStorage(noteWrite);
  observe(purchaseAddresses, (tabId, url) => prepareVisit(parts, { tabId, url }));
}
