import {
  extractPageFeatures,
  extractPageHead,
} from '../../entrypoints/visit/extract-page-features.ts';
import { spotPage } from '../../entrypoints/visit/spot-page.ts';
import { classifyHead, weighPage } from '../../lib/domain/classify-page.ts';
import { buildMatcher } from '../../lib/domain/spotting/match-words.ts';
import { listWordRecords } from '../../lib/domain/spotting/page-words.ts';
import { listWordKeys } from '../../lib/domain/spotting/word-keys.ts';
import type { WordTable } from '../../lib/domain/spotting/words.ts';

const words = listWordRecords();

/** The page's word tables and weights, as `loadPageKnowledge` brings them. */
export const tablesOf = (language: string, hostname: string): WordTable[] =>
  listWordKeys(language, hostname).flatMap((key) => words[key] ?? []);

/** What extractor and classifier took, in milliseconds, on the way that `spotPage` goes: the rest only if the head is silent. */
function timeStages(href: string, tables: readonly WordTable[]) {
  const start = performance.now();
  const matches = buildMatcher(tables);
  const wordsRead = performance.now();
  const head = extractPageHead(document, { href }, tables);
  const headRead = performance.now();
  const early = classifyHead(head, undefined, matches);
  const headDecided = performance.now();
  const features = early ? undefined : extractPageFeatures(document, head);
  const pageRead = performance.now();
  if (features) weighPage(features, matches, tables);
  const decided = performance.now();
  return {
    extract: headRead - wordsRead + pageRead - headDecided,
    classify: wordsRead - start + headDecided - headRead + decided - pageRead,
  };
}

/**
 * What runs in the page: the extension's own extractor and classifier. `hostname` is the shop's, `href` the page's
 * address as the extractor gets it, empty when nobody knows it. First with a clock, twice; then everything is read for
 * the report, also where the head decides.
 */
export function spot(hostname: string, href: string) {
  const root: HTMLElement | null = document.documentElement;
  const language = root?.lang ?? '';
  const tables = tablesOf(language, hostname);
  /** The code is new to this page, as on every page load. */
  const cold = timeStages(href, tables);
  /** Once more, as a navigation inside the shop costs. */
  const warm = timeStages(href, tables);
  const at = { href };
  return {
    features: extractPageFeatures(document, extractPageHead(document, at, tables)),
    language,
    classification: spotPage(document, at, undefined, tables),
    milliseconds: { cold, warm },
  };
}

/** What one page gave. */
export type Spotting = ReturnType<typeof spot>;
