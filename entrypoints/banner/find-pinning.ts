import { boxOf, contains, parentOf } from './safe-dom.ts';

/** A pinned element with such a thing in it lies over the page; one without may be the page itself. */
const overlays = '[role="dialog"],[role="alertdialog"],[aria-modal="true"]';

/** Whether the whole page scrolls inside this fixed element, as some single-page shops are built. */
function isThePage(element: Element, x: number, y: number): boolean {
  const { width, height } = boxOf(element);
  if (width < innerWidth * 0.95 || height < innerHeight * 0.95) return false;
  if (Element.prototype.matches.call(element, overlays)) return false;
  if (Element.prototype.querySelector.call(element, overlays) !== null) return false;
  const pile = Document.prototype.elementsFromPoint.call(document, x, y);
  return pile.slice(pile.indexOf(element) + 1).every((below) => contains(below, element));
}

/** A column that stays beside the page as it scrolls is part of the page; a bar is not. */
const isBar = (element: Element): boolean => boxOf(element).height < innerHeight / 2;

/**
 * Whether what lies at this point is pinned to the viewport: a sticky bar, a consent notice, a chat, an overlay. `page`
 * is what scrolls inside a fixed element that is the page itself at this point, and `no` is so at every point.
 */
export function findPinning(found: Element, x: number, y: number): 'pinned' | 'page' | 'no' {
  for (let each: Element | null = found; each !== null; each = parentOf(each)) {
    const { position } = getComputedStyle(each);
    if (position === 'sticky' && isBar(each)) return 'pinned';
    if (position === 'fixed') return isThePage(each, x, y) ? 'page' : 'pinned';
  }
  return 'no';
}
