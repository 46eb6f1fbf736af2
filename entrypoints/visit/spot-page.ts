import { classifyHead, weighPage } from '../../lib/domain/classify-page.ts';
import { buildMatcher } from '../../lib/domain/spotting/match-words.ts';
import type { PageClassification } from '../../lib/domain/spotting/page-features.ts';
import type { WordTable } from '../../lib/domain/spotting/words.ts';
import type { PageRules } from '../../lib/schema/page.ts';
import { extractPageFeatures, extractPageHead } from './extract-page-features.ts';

/**
 * What kind of page a document is. Reads the rest of the page only where its head does not decide. Never throws: a page
 * that cannot be read, because it was replaced under us or sabotages reads, is `other`. `words` are what
 * `loadPageKnowledge` brought.
 */
export function spotPage(
  document: Document,
  location: { readonly href: string },
  rules: PageRules | undefined,
  words: readonly WordTable[],
): PageClassification {
  try {
    const matches = buildMatcher(words);
    const head = extractPageHead(document, location, words);
    return (
      classifyHead(head, rules, matches) ??
      weighPage(extractPageFeatures(document, head), matches, words)
    );
  } catch {
    return { kind: 'other', confidence: 0, reasons: ['unreadable'] };
  }
}
