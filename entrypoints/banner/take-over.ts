import type { BannerForm, BannerKind } from '../../lib/schema/shop-state.ts';

/** A banner while it hangs in a page. */
export interface ShownBanner {
  readonly kind: BannerKind;
  /** How it stands now: a shopper may have opened the tab. */
  readonly form: BannerForm;
  end(): void;
  /** Asks the worker whether it may stay, and ends it if not. */
  ask(): void;
}

declare global {
  /** The banner that this extension shows on this page; in our isolated world, out of the page's reach. */
  var shownBanner: ShownBanner | undefined;
}

/**
 * Ends the banner that was shown on this page before. A page that is judged a second time, when its view stands, keeps
 * the form of the first, and an answer to a click is not replaced by what is said at every checkout.
 *
 * @returns the form of the new one, or undefined when the earlier one stays.
 */
export function takeOver(kind: BannerKind, form: BannerForm): BannerForm | undefined {
  const earlier = globalThis.shownBanner;
  if (earlier === undefined) return form;
  if (earlier.kind === 'confirmation' && kind === 'credited') return undefined;
  earlier.end();
  return earlier.kind === kind ? earlier.form : form;
}
