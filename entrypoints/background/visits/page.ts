import type { Sender } from '../../../lib/platform/answer-messages.ts';
import type { RetailerMatch } from '../../../lib/platform/directory/directory-store.ts';
import type { WorkerParts } from '../parts.ts';

/** A tab's page at a listed shop. */
export interface Page {
  readonly tabId: number;
  readonly url: URL;
  readonly matches: readonly [RetailerMatch, ...RetailerMatch[]];
}

/** The shop's page that sent a message; undefined when no directory lists it. */
export async function findPage(
  parts: Pick<WorkerParts, 'store'>,
  { tabId, url }: Sender,
): Promise<Page | undefined> {
  if (tabId === undefined || url === undefined) return undefined;
  const pageUrl = new URL(url);
  const [first, ...others] = await parts.store.matchPage(pageUrl);
  return first === undefined ? undefined : { tabId, url: pageUrl, matches: [first, ...others] };
}

/** The page as a tab's state names it: enough to tell two pages apart, without query and fragment. */
export const pageName = (url: URL): string => url.origin + url.pathname;
