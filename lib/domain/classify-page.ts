import type { PageKind, PageRules } from '../schema/page.ts';
import { decideEarly } from './spotting/decide-early.ts';
import { gatherEvidence } from './spotting/gather-evidence.ts';
import { isThanking } from './spotting/is-thanking.ts';
import { matchPageRules } from './spotting/match-page-rules.ts';
import { buildMatcher, type Matcher } from './spotting/match-words.ts';
import type { PageClassification, PageFeatures } from './spotting/page-features.ts';
import { weighEvidence } from './spotting/weigh-evidence.ts';
import type { WordTable } from './spotting/words.ts';

/** The least score, in tenths of a logit, at which we call a page one: chosen for few false alarms. */
export const thresholds = { purchase: 9, product: 5 } as const;

const answer = (kind: PageKind, score: number, reasons: readonly string[]): PageClassification => ({
  kind,
  confidence: 1 / (1 + Math.exp(-score / 10)),
  reasons,
});

/**
 * The first tiers, of little of the page: a frame is `other`; the retailer's own rules win; an order confirmation, the
 * home page and what a platform's address or landmark gives away are decided. `undefined` when these are silent.
 */
export function classifyHead(
  features: PageFeatures,
  rules: PageRules | undefined,
  matches: Matcher,
): PageClassification | undefined {
  if (features.framed) return answer('other', 100, ['frame']);
  const ruled = matchPageRules(features.href, rules);
  if (ruled) return answer(ruled, 100, ['retailer rule']);
  const early = decideEarly(features, matches);
  if (!early) return undefined;
  const [kind, reason] = early;
  return kind !== 'other' && isThanking(features, matches)
    ? answer('other', 50, ['thanks'])
    : answer(kind, 50, [reason]);
}

/** The last tiers: structure and words, weighed together; a purchase also has something that only a page for buying has. */
export function weighPage(
  features: PageFeatures,
  matches: Matcher,
  data: readonly WordTable[],
): PageClassification {
  const { purchase, product, evidence } = weighEvidence(data, gatherEvidence(features, matches));
  if (purchase >= thresholds.purchase && purchase >= product) {
    const found = evidence.join();
    const against = isThanking(features, matches)
      ? 'thanks'
      : !matches('/buying', found) && 'nothing to buy';
    return against
      ? answer('other', purchase, [against, ...evidence])
      : answer(matches('/cart', found) ? 'cart' : 'checkout', purchase, evidence);
  }
  if (product >= thresholds.product) return answer('product', product, evidence);
  return answer('other', -Math.max(purchase, product), evidence);
}

/**
 * Decides what kind of page it is: the retailer's own rules first, then address and platform landmarks, and where these
 * are silent the evidence of structure and words, weighed together. A frame is `other`, and so are an order
 * confirmation and all that is in doubt. The confidence is the probability of the answer; the reasons are the names of
 * the evidence found. `data` are the weights and the word tables of this page's languages (`listWordRecords`), which the
 * page loads; without them every page is `other`.
 */
export function classifyPage(
  features: PageFeatures,
  rules?: PageRules,
  data: readonly WordTable[] = [],
): PageClassification {
  const matches = buildMatcher(data);
  return classifyHead(features, rules, matches) ?? weighPage(features, matches, data);
}
