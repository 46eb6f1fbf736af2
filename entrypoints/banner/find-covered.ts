import { select } from '../visit/read-page.ts';
import { findPinning } from './find-pinning.ts';
import { boxOf, closest, contains, isSeen } from './safe-dom.ts';

/** What a shopper pays, fills in and chooses with: it stays free while the page is scrolled. */
const vital =
  'button,input,select,textarea,iframe,frame,object,embed,[role="button"],[contenteditable=""],[contenteditable="true"]';
const controls = `${vital},a[href],summary,label,area,video[controls],audio[controls],[role="link"],[role="checkbox"],[role="tab"],[tabindex="0"],[onclick]`;

const mostControls = 3000;
/** Near enough to one another that no pinned bar or bubble of use falls between two. */
const gridStep = 48;

/** What lies on top in one tree. The whole pile is asked for only where our own host is the top of it: it costs more. */
function topmost(
  scope: DocumentOrShadowRoot,
  x: number,
  y: number,
  host: Element,
): Element | undefined {
  const { elementFromPoint, elementsFromPoint } =
    scope instanceof Document ? Document.prototype : scope;
  const top: Element | null = elementFromPoint.call(scope, x, y);
  if (top !== host) return top ?? undefined;
  const pile: Element[] = elementsFromPoint.call(scope, x, y);
  return pile.find((each) => each !== host);
}

/** What lies at a point of the viewport besides our own host, through open shadow roots. */
function hitAt(x: number, y: number, host: Element): Element | undefined {
  let scope: DocumentOrShadowRoot = document;
  let found: Element | undefined;
  for (let depth = 0; depth < 20; depth += 1) {
    const next = topmost(scope, x, y, host);
    if (next === undefined || next === found) break;
    found = next;
    if (found.shadowRoot === null) break;
    scope = found.shadowRoot;
  }
  return found;
}

/** Only an element of the page's own making can hold a closed shadow root in which something floats. */
const mayFloat = (found: Element): boolean => found.localName.includes('-');

/** In a closed shadow root: what is drawn outside of the box of its host floats over the page. */
function floats(found: Element, x: number, y: number): boolean {
  if (!mayFloat(found)) return false;
  const { left, top, right, bottom } = boxOf(found);
  return x < left || x > right || y < top || y > bottom;
}

/**
 * Whether something that hangs there would cover a control of the page or what the page itself has pinned.
 *
 * @param what `everything` before it is shown; `vital` while it is, when links may pass beneath it as the page is scrolled.
 */
export function coversSomething(
  area: DOMRect,
  host: Element,
  what: 'everything' | 'vital',
): boolean {
  const selector = what === 'vital' ? vital : controls;
  for (const control of select(document, selector, mostControls)) {
    const box = boxOf(control);
    const left = Math.max(box.left, area.left);
    const right = Math.min(box.right, area.right);
    const top = Math.max(box.top, area.top);
    const bottom = Math.min(box.bottom, area.bottom);
    if (left >= right || top >= bottom) continue;
    const hit = hitAt((left + right) / 2, (top + bottom) / 2, host);
    if (hit === undefined) continue;
    // In a gap of it, as between two lines of a link; what cannot be seen, nobody aims at.
    if (contains(control, hit) || (contains(hit, control) && isSeen(control))) return true;
  }
  // Most points of the grid hit the same few elements.
  const harmless = new Set<Element>();
  const columns = Math.max(1, Math.ceil(area.width / gridStep));
  const rows = Math.max(1, Math.ceil(area.height / gridStep));
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < rows; row += 1) {
      const x = area.left + ((column + 0.5) / columns) * area.width;
      const y = area.top + ((row + 0.5) / rows) * area.height;
      const hit = hitAt(x, y, host);
      if (hit === undefined || harmless.has(hit)) continue;
      if (closest(hit, selector) !== null || floats(hit, x, y)) return true;
      const pinning = findPinning(hit, x, y);
      if (pinning === 'pinned') return true;
      if (what === 'everything' && getComputedStyle(hit).cursor === 'pointer') return true;
      if (pinning === 'no' && !mayFloat(hit)) harmless.add(hit);
    }
  }
  return false;
}
