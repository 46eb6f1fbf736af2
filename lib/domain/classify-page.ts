import type { PageKind, PageRules } from '../schema/page.ts';
import { gatherEvidence } from './spotting/gather-evidence.ts';
import { matchPageRules } from './spotting/match-page-rules.ts';
import type { PageClassification, PageFeatures } from './spotting/page-features.ts';
import { weighEvidence } from './spotting/weigh-evidence.ts';

/** The least score, in tenths of a logit, at which we call a page one: chosen for few false alarms. */
const thresholds = { purchase: 3, product: 1 } as const;

/** A cart has goods and no address form yet; of an address that names both, `/cart/checkout` is a checkout. */
function isCart(evidence: readonly string[]): boolean {
  const holds = (...names: string[]) => names.some((name) => evidence.includes(name));
  if (holds('landmark cart')) return true;
  if (holds('address checkout', 'title checkout')) return false;
  return holds('address cart') || (!holds('field kinds4') && holds('heading cart', 'body cart'));
}

/**
 * Decides what kind of page it is: the retailer's own rules first, then the evidence of address, platform landmarks,
 * structure and words, weighed together. A frame is `other`, and so is all that is in doubt. The confidence is the
 * logistic model's probability of the answer; the reasons are the names of the evidence found.
 * `data` are the weights and the word tables of this page's languages (`listWordRecords`), which the page loads; without
 * them every page is `other`.
 */
export function classifyPage(
  features: PageFeatures,
  rules?: PageRules,
  data: readonly string[] = [],
): PageClassification {
  const answer = (kind: PageKind, score: number, reasons: readonly string[]) => ({
    kind,
    confidence: 1 / (1 + Math.exp(-score / 10)),
    reasons,
  });
  if (features.framed) return answer('other', 100, ['frame']);
  const ruled = matchPageRules(features.href, rules);
  if (ruled) return answer(ruled, 100, ['retailer rule']);
  const { purchase, product, evidence } = weighEvidence(data, gatherEvidence(features, data));
  if (purchase >= thresholds.purchase && purchase >= product) {
    return answer(isCart(evidence) ? 'cart' : 'checkout', purchase, evidence);
  }
  if (product >= thresholds.product) return answer('product', product, evidence);
  return answer('other', -Math.max(purchase, product), evidence);
}
