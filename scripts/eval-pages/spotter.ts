import {
  extractPageFeatures,
  extractPageHead,
} from '../../entrypoints/visit/extract-page-features.ts';
import { spotPage } from '../../entrypoints/visit/spot-page.ts';
import { classifyPage } from '../../lib/domain/classify-page.ts';
import { listWordRecords } from '../../lib/domain/spotting/page-words.ts';
import { listWordKeys } from '../../lib/domain/spotting/word-keys.ts';

const words = listWordRecords();

/** The page's word tables and weights, as `loadPageKnowledge` brings them. */
export const tablesOf = (language: string, hostname: string): string[] =>
  listWordKeys(language, hostname).flatMap((key) => words[key] ?? []);

/**
 * What runs in the page: the extension's own extractor and classifier, with a clock around each. `hostname` is the
 * shop's, `href` the page's address as the extractor gets it, empty when nobody knows it. First the page is spotted as
 * the extension does it, which may stop at the head; then everything is read for the report.
 */
export function spot(hostname: string, href: string) {
  const root: HTMLElement | null = document.documentElement;
  const language = root?.lang ?? '';
  const tables = tablesOf(language, hostname);
  const at = { href };
  const start = performance.now();
  spotPage(document, at, undefined, tables);
  const spotted = performance.now();
  const features = extractPageFeatures(document, extractPageHead(document, at, tables));
  const extracted = performance.now();
  const classification = classifyPage(features, undefined, tables);
  const decided = performance.now();
  return {
    features,
    language,
    classification,
    /** The first run in this page, its code new to it, as the extension makes it. */
    firstMilliseconds: spotted - start,
    /** The whole extractor and the whole classifier, run once more. */
    extractMilliseconds: extracted - spotted,
    classifyMilliseconds: decided - extracted,
  };
}

/** What one page gave. */
export type Spotting = ReturnType<typeof spot>;
