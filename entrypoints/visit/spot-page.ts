import { classifyPage } from '../../lib/domain/classify-page.ts';
import type { PageClassification } from '../../lib/domain/spotting/page-features.ts';
import type { WordTable } from '../../lib/domain/spotting/words.ts';
import type { PageRules } from '../../lib/schema/page.ts';
import { extractPageFeatures } from './extract-page-features.ts';

/**
 * What kind of page a document is. Never throws: a page that cannot be read, because it was replaced under us or sabotages
 * reads, is `other`. `words` are what `loadPageKnowledge` brought.
 */
export function spotPage(
  document: Document,
  location: { readonly href: string },
  rules: PageRules | undefined,
  words: readonly WordTable[],
): PageClassification {
  try {
    return classifyPage(extractPageFeatures(document, location, words), rules, words);
  } catch {
    return { kind: 'other', confidence: 0, reasons: [] };
  }
}
