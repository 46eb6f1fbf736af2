import { isbnOf, lookElsewhere } from '../../../lib/domain/product/look-elsewhere.ts';
import type { RetailerMatch } from '../../../lib/platform/directory/directory-store.ts';
import { settingsItem } from '../../../lib/platform/storage/storage-items.ts';
import { loadTabUrl, readProduct } from '../../../lib/platform/tabs.ts';
import type { Retailer } from '../../../lib/schema/directory.ts';
import type { Elsewhere } from '../../../lib/schema/elsewhere.ts';
import { Hostname } from '../../../lib/schema/primitives.ts';
import type { WorkerParts } from '../parts.ts';
import { rankBusinesses } from './offers.ts';

const mostFindings = 12;

/** A shop that no community lists may sell anything; itself it is no alternative. */
function shopOf(url: URL, [first]: readonly RetailerMatch[]): Pick<Retailer, 'category' | 'hosts'> {
  if (first !== undefined) return first.retailer;
  const host = Hostname.safeParse(url.hostname.replace(/^www\./, ''));
  return { category: 'general', hosts: host.success ? [host.data] : [] };
}

/**
 * Reads the product of the page in this tab, which the shopper just asked for, and where else it may be had. All of it
 * happens on the device; a shop is asked only when the shopper follows its link.
 */
export async function findElsewhere(parts: WorkerParts, tabId: number): Promise<Elsewhere> {
  const url = await loadTabUrl(tabId);
  if (url === undefined) return { state: 'unreadable' };
  const read = await readProduct(tabId);
  if (!read.ok) return { state: 'unreadable' };
  if (read.product === undefined) return { state: 'noProduct' };
  const { product } = read;
  const place = shopOf(url, await parts.store.matchPage(url));
  // Whatever is sold here, any business may list a book, and those where books are can be searched for it.
  const shop = isbnOf(product) ? { ...place, category: 'general' as const } : place;
  const ranked = rankBusinesses(
    parts,
    shop,
    await parts.store.loadBusinesses(shop.category),
    await settingsItem.getValue(),
  );
  const listed = await parts.store.loadProducts();
  const findings = lookElsewhere(product, ranked, listed).slice(0, mostFindings);
  return { state: 'searched', product, findings };
}
