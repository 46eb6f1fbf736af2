/** Where the banner hangs, as words of `data-corner`: at the end of the bottom unless it says otherwise. */
const corners = ['', 'start', 'top', 'start top'] as const;
export type Corner = (typeof corners)[number];

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly rightToLeft: boolean;
}

/** What is at a point of the viewport (`document.elementFromPoint`). */
export type HitTest = (x: number, y: number) => Element | null;

// The closed banner with its margin (render-style.css); a longer name makes it a little higher.
const size = { width: 448, height: 230 };
const samples = { across: 7, down: 6 };
const controls = 'button,input,select,textarea,iframe,a[href],[role="button"],[tabindex="0"]';

const isPinned = (element: Element): boolean => {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(each).position)) return true;
  }
  return false;
};

/** What a banner in this corner would cover: each control once, and what the page itself has pinned there. */
function findCovered(corner: Corner, viewport: Viewport, hit: HitTest): number {
  const width = Math.min(size.width, viewport.width);
  const height = Math.min(size.height, viewport.height);
  const atLeft = corner.includes('start') !== viewport.rightToLeft;
  const left = atLeft ? 0 : viewport.width - width;
  const top = corner.includes('top') ? 0 : viewport.height - height;
  const covered = new Set<Element>();
  for (let column = 0.5; column < samples.across; column += 1) {
    for (let row = 0.5; row < samples.down; row += 1) {
      const x = left + (column / samples.across) * width;
      const y = top + (row / samples.down) * height;
      const found = hit(x, y);
      const control = found?.closest(controls) ?? null;
      if (control !== null) covered.add(control);
      else if (found !== null && isPinned(found)) covered.add(found);
    }
  }
  return covered.size;
}

/**
 * The corner that covers the fewest of the page's controls and pinned bars, so that a pay button, a chat or a consent
 * notice stays free. Where nothing is better, the banner keeps its usual place.
 */
export function chooseCorner(viewport: Viewport, hit: HitTest): Corner {
  let best: Corner = '';
  let fewest = Number.POSITIVE_INFINITY;
  for (const corner of corners) {
    const covered = findCovered(corner, viewport, hit);
    if (covered < fewest) {
      best = corner;
      fewest = covered;
    }
    if (covered === 0) break;
  }
  return best;
}

/** Chooses for the page as it is now. */
export const chooseCornerHere = (): Corner =>
  chooseCorner(
    {
      width: document.documentElement.clientWidth,
      height: innerHeight,
      rightToLeft: getComputedStyle(document.documentElement).direction === 'rtl',
    },
    (x, y) => document.elementFromPoint(x, y),
  );
