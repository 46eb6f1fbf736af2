import type { WordTable } from './words.ts';

/** How much speaks for a purchase (cart or checkout) and for a product page, in tenths of a logit, and what it is. */
export interface Verdict {
  readonly purchase: number;
  readonly product: number;
  /** The names of the evidence found, place by place. */
  readonly evidence: readonly string[];
}

/**
 * Adds up the weights, of a page's tables, of the evidence that `holds` on a page. Where both sums are less than any cart,
 * checkout or product page had there, the rest of the page is not asked for.
 */
export function weighEvidence(
  data: readonly WordTable[],
  holds: (place: string, what: string) => boolean,
): Verdict {
  let purchase = 0;
  let product = 0;
  const evidence: string[] = [];
  for (const cell of data.flatMap((table) => table['='] ?? [])) {
    const [place = '', what = '', forPurchase, forProduct, ...least] = cell.split(' ');
    if (purchase < Number(least[0]) && product < Number(least[1])) break;
    if (place !== 'any' && !holds(place, what)) continue;
    purchase += Number(forPurchase);
    product += Number(forProduct);
    if (place !== 'any') evidence.push(`${place} ${what}`);
  }
  return { purchase, product, evidence };
}
