import type { BannerForm } from '../../lib/schema/shop-state.ts';
import { choosePlace, type Place } from './choose-place.ts';
import { coversSomething } from './find-covered.ts';
import { guardHost } from './guard-host.ts';
import { boxOf, hasBox } from './safe-dom.ts';
import { watchPage } from './watch-page.ts';

export interface Hanging {
  /** What hangs in the page; its shadow root holds `parts`. */
  readonly host: HTMLElement;
  readonly parts: Readonly<Record<BannerForm, HTMLElement>>;
  /** Before it, it is not seen and has no place. */
  readonly decided?: Promise<void> | undefined;
}

/** How the banner stands in the page now. */
export type Standing = BannerForm | 'nowhere';

/** Our style shows the card or the tab by the host's form. */
const put = ({ host }: Hanging, form: Standing, corner = host.dataset.corner): void => {
  host.dataset.form = form;
  host.dataset.corner = corner;
};

/** A page's own modal dialog makes all else inert, and an element in full screen hides it. */
const isTaken = (host: HTMLElement): boolean =>
  Document.prototype.querySelector.call(document, ':modal') !== null ||
  Element.prototype.closest.call(host, '[inert]') !== null;

/** A page's zoom reaches the top layer too; ours is our own size on every page. */
function undoZoom({ parts }: Hanging, root: HTMLElement): void {
  const { currentCSSZoom: zoom = 1 } = root;
  if (zoom === 1) return;
  const rule = document.createElement('style');
  rule.textContent = `:host { zoom: ${1 / zoom} !important; }`;
  parts.card.before(rule);
}

/** Drawn at all, and with our style: a browser that holds our sheet to the page's own policy gives us none. */
const isDressed = (host: HTMLElement): boolean =>
  hasBox(host) && getComputedStyle(host).position === 'fixed';

/**
 * Runs once the browser has laid out and drawn a frame, so that what is measured then makes it lay out nothing. A tab
 * that nobody looks at has none: there the banner waits until somebody does.
 */
function afterFrame(signal: AbortSignal, act: () => void): void {
  const soon = () => setTimeout(() => signal.aborted || act());
  requestAnimationFrame(soon);
}

const isInView = ({ left, top, right, bottom, width, height }: DOMRect): boolean =>
  width >= 32 &&
  height >= 32 &&
  left >= 0 &&
  top >= 0 &&
  right <= innerWidth + 1 &&
  bottom <= innerHeight + 1;

/**
 * Hangs the banner into the page, outside its flow, unseen for one frame, and keeps it right: where it covers nothing
 * that is the page's own, as a card if there is room, else as a tab, else not at all. A card that gets into the way of
 * something becomes a tab and stays one, unless the shopper is using it.
 *
 * @param root the page's root element.
 * @param wanted what the decision allows at most.
 * @param onPlaced told once for each way of standing that the banner takes by itself.
 */
export function hangBanner(
  hanging: Hanging,
  root: HTMLElement,
  wanted: BannerForm,
  signal: AbortSignal,
  { onPlaced, onLost }: { onPlaced: (as: Standing) => void; onLost: () => void },
): { open(): void } {
  const { host, parts, decided } = hanging;
  let standing: Standing | undefined;
  let atMost = wanted;

  const whenDecided = (act: () => void) => (decided === undefined ? act() : void decided.then(act));

  const stand = (as: Standing, corner?: Place['corner']) => {
    put(hanging, as, corner);
    if (as === standing) return;
    standing = as;
    onPlaced(as);
  };

  const isFree = ({ form, corner }: Place): boolean => {
    // As it was hung, unseen, it is a card in the first corner: mostly that is free, and nothing has to be laid out for it.
    const isLaidOut = (host.dataset.form === 'tab' ? 'tab' : 'card') === form;
    if (!isLaidOut || host.dataset.corner !== corner) {
      host.dataset.choosing = '';
      put(hanging, form, corner);
    }
    const part = parts[form];
    // A card that has to be scrolled would hide its disclosure.
    if (part.scrollHeight > part.clientHeight + 1) return false;
    const area = boxOf(part);
    return isInView(area) && !coversSomething(area, host, 'everything');
  };

  const choose = (form: BannerForm, mayTake: (place: Place) => boolean) => {
    const { corner } = host.dataset;
    // Asked before anything of the host changes, or the browser would work out the page's style once more for it.
    const rightToLeft = getComputedStyle(root).direction === 'rtl';
    const found = choosePlace(form, rightToLeft, mayTake);
    delete host.dataset.choosing;
    host.dataset.corner = corner;
    return found;
  };

  const place = () => {
    const hidden = isTaken(host) || !isDressed(host);
    const found = hidden ? undefined : choose(atMost, isFree);
    if (found === undefined) stand('nowhere');
    else stand(found.form, found.corner);
  };

  const isUsed = () => host.matches(':hover, :focus-within');

  const keepClear = () => {
    if (isUsed() && !isTaken(host)) return;
    if (standing === 'nowhere') return place();
    if (standing === undefined) return;
    if (!isTaken(host) && !coversSomething(boxOf(parts[standing]), host, 'vital')) return;
    atMost = 'tab';
    place();
  };

  const lose = () => {
    // Taken away before it had its place: for the record, a page without room.
    const stood = standing;
    onLost();
    whenDecided(() => stood ?? stand('nowhere'));
  };

  put(hanging, 'nowhere', 'bottom right');
  // The top layer: no transform, containment or stacking order of the page reaches it.
  host.popover = 'manual';
  root.append(host);
  host.showPopover();
  guardHost(host, root, signal, lose);
  afterFrame(signal, () =>
    whenDecided(() => {
      if (signal.aborted) return;
      undoZoom(hanging, root);
      place();
      watchPage(signal, keepClear);
    }),
  );

  return {
    open() {
      // Asked for: if every corner has something, it opens where the tab is.
      const found = choose('card', (each) => each.form === 'card' && isFree(each));
      standing = 'card';
      put(hanging, 'card', found?.corner);
    },
  };
}
