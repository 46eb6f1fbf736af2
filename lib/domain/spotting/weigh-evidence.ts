/** How much speaks for a purchase (cart or checkout) and for a product page, in tenths of a logit, and what it is. */
export interface Verdict {
  readonly purchase: number;
  readonly product: number;
  /** The names of the evidence found, place by place. */
  readonly evidence: readonly string[];
}

/**
 * Adds up the weights of the evidence that `holds` on a page. Of the spotting data, the lines with a colon are weights;
 * the sums begin at what a page without any evidence scores, fitted together with them.
 */
export function weighEvidence(
  data: readonly string[],
  holds: (place: string, what: string) => boolean,
): Verdict {
  let purchase = -47;
  let product = -51;
  const evidence: string[] = [];
  for (const line of data) {
    const [place = '', cells] = line.split(':');
    for (const cell of cells?.split(', ') ?? []) {
      const [what = '', forPurchase, forProduct] = cell.split(' ');
      if (!holds(place, what)) continue;
      purchase += Number(forPurchase);
      product += Number(forProduct);
      evidence.push(`${place} ${what}`);
    }
  }
  return { purchase, product, evidence };
}
