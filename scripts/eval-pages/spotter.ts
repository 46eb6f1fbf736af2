import { extractPageFeatures } from '../../entrypoints/visit/extract-page-features.ts';
import { classifyPage } from '../../lib/domain/classify-page.ts';
import { listWordRecords } from '../../lib/domain/spotting/page-words.ts';
import { listWordKeys } from '../../lib/domain/spotting/word-keys.ts';

const words = listWordRecords();

/**
 * What runs in the page: the extension's own extractor and classifier, once, with a clock around each. `hostname` is
 * the shop's, `href` the page's address as the extractor gets it, empty when nobody knows it.
 */
export function spot(hostname: string, href: string) {
  const root: HTMLElement | null = document.documentElement;
  const languages = listWordKeys(root?.lang, hostname).flatMap((key) => words[key] ?? []);
  const start = performance.now();
  const features = extractPageFeatures(document, { href });
  const extracted = performance.now();
  const classification = classifyPage(features, undefined, languages);
  const decided = performance.now();
  return {
    features,
    languages,
    classification,
    extractMilliseconds: extracted - start,
    classifyMilliseconds: decided - extracted,
  };
}

/** What one page gave. */
export type Spotting = ReturnType<typeof spot>;
