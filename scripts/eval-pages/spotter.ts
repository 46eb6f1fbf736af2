import { extractPageFeatures } from '../../entrypoints/visit/extract-page-features.ts';
import { readAttribute } from '../../entrypoints/visit/read-page.ts';
import { spotPage } from '../../entrypoints/visit/spot-page.ts';
import type { PageFeatures } from '../../lib/domain/spotting/page-features.ts';
import type { WordTable } from '../../lib/domain/spotting/words.ts';

/** By which the page's tables are chosen. */
export const pageLanguage = (): string => {
  const root: HTMLElement | null = document.documentElement;
  return root?.lang ?? '';
};

/** What extractor and classifier take together, in milliseconds: the classifier has the page read as far as it needs to. */
function timeSpotting(href: string, tables: readonly WordTable[]): number {
  const start = performance.now();
  spotPage(document, { href }, undefined, tables);
  return performance.now() - start;
}

/** What one bare pass over the document takes, with the class of 500 elements: what any reading is to be held against. */
function timeFloor(): number {
  const start = performance.now();
  const elements = Document.prototype.getElementsByTagName.call(document, '*');
  for (let index = 0; elements.item(index); index += 1) {
    const element = index < 500 ? elements.item(index) : null;
    if (element) readAttribute(element, 'class');
  }
  return performance.now() - start;
}

/**
 * What runs in the page: the extension's own extractor and classifier. `href` is the page's address as the extractor gets
 * it, empty when nobody knows it; `tables` are those of its language and host. First with a clock, twice; then everything
 * is read for the report, also where the head decides.
 */
export function spot(href: string, tables: readonly WordTable[]) {
  /** The code is new to this page, as on every page load. */
  const cold = timeSpotting(href, tables);
  /** Once more, as a navigation inside the shop costs. */
  const warm = timeSpotting(href, tables);
  const floor = timeFloor();
  const at = { href };
  // Its parts are read when they are asked for.
  const features: PageFeatures = JSON.parse(
    JSON.stringify(extractPageFeatures(document, at, tables)),
  );
  return {
    features,
    language: pageLanguage(),
    classification: spotPage(document, at, undefined, tables),
    milliseconds: { cold, warm, floor },
  };
}

/** What one page gave. */
export type Spotting = ReturnType<typeof spot>;
