/** How much speaks for a purchase (cart or checkout) and for a product page, in tenths of a logit, and what it is. */
export interface Verdict {
  readonly purchase: number;
  readonly product: number;
  /** The names of the evidence found, place by place. */
  readonly evidence: readonly string[];
}

/** Adds up the weights of the evidence that `holds` on a page. Of the spotting data, the lines that begin with `=` are weights. */
export function weighEvidence(
  data: readonly string[],
  holds: (place: string, what: string) => boolean,
): Verdict {
  let purchase = 0;
  let product = 0;
  const evidence: string[] = [];
  for (const line of data) {
    if (!line.startsWith('=')) continue;
    const [place = '', cells = ''] = line.slice(1).split(':');
    for (const cell of cells.split(', ')) {
      const [what = '', forPurchase, forProduct] = cell.split(' ');
      if (place !== 'any' && !holds(place, what)) continue;
      purchase += Number(forPurchase);
      product += Number(forProduct);
      if (place !== 'any') evidence.push(`${place} ${what}`);
    }
  }
  return { purchase, product, evidence };
}
