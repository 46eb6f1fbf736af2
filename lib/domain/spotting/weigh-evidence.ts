import { intercepts, weights } from './weights.ts';

/** How much speaks for a purchase (cart or checkout) and for a product page, in tenths of a logit, and what it is. */
export interface Verdict {
  readonly purchase: number;
  readonly product: number;
  /** The names of the evidence found, place by place. */
  readonly evidence: readonly string[];
}

/** Adds up the weights of the evidence that `holds` on a page. */
export function weighEvidence(holds: (place: string, what: string) => boolean): Verdict {
  let { purchase, product } = intercepts;
  const evidence: string[] = [];
  for (const [place, cells] of Object.entries(weights)) {
    for (const cell of cells.split(', ')) {
      const [what = '', forPurchase, forProduct] = cell.split(' ');
      if (!holds(place, what)) continue;
      purchase += Number(forPurchase);
      product += Number(forProduct);
      evidence.push(`${place} ${what}`);
    }
  }
  return { purchase, product, evidence };
}
