import { loadBrowserSession } from '../../lib/platform/browser-session.ts';
import type { WorkerParts } from './parts.ts';

/**
 * A shop's cart or checkout is on its way. The worker, which was asleep, has been woken by the news; what its page will
 * be judged by is read while everybody waits for the network. Nothing is remembered, and nothing shown.
 */
export async function prepareVisit({ store }: Pick<WorkerParts, 'store'>, url: URL): Promise<void> {
  const [[first]] = await Promise.all([store.matchPage(url), loadBrowserSession()]);
  if (first !== undefined) await store.loadBusinesses(first.retailer.category);
}
