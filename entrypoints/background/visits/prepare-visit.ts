import { purchaseAddresses } from '../../../lib/domain/purchase-addresses.ts';
import { observeComingPages } from '../../../lib/platform/coming-pages.ts';
import { watchStorage } from '../../../lib/platform/storage/storage-item.ts';
import { noteWrite, readAhead, type WorkerParts } from '../parts.ts';
import { findPage, pageName } from './page.ts';
import { loadReadings } from './readings.ts';

/**
 * A shop's cart or checkout is on its way to a tab. The worker, which was asleep, has been woken by the news; what its
 * page will be judged by is read while everybody waits for the network. Nothing is decided, written or shown.
 */
const prepareVisit = (parts: WorkerParts, tabId: number, url: string): Promise<void> =>
  readAhead(async () => {
    const page = await findPage(parts, { tabId, url });
    if (page === undefined) return undefined;
    return { tabId, page: pageName(page.url), readings: await loadReadings(parts, page) };
  });

/**
 * Prepares for carts and checkouts from the request for them on; what was read is forgotten once anything is written.
 * Register synchronously at the top of the worker.
 */
export function prepareVisits(parts: WorkerParts, observe = observeComingPages): void {
  parts.database.onWrite(noteWrite);
  watchStorage(noteWrite);
  observe(purchaseAddresses, (tabId, url) => prepareVisit(parts, tabId, url));
}
