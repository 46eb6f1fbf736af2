import type { PageKind } from '../../lib/schema/page.ts';

// The general patterns of ChromeCart for desktop, which look at scheme, host and path alone:
// https://source.chromium.org/chromium/chromium/src/+/main:components/commerce/core/commerce_feature_list.h
// (kCartPattern, kCheckoutPattern). Its list of about a hundred shops with patterns of their own is left out: it names
// shops, and what is compared here is what holds for any shop.
const cartHost = /^https?:\/\/cart\./;
const cartPath =
  /\/(?:(?:(?:my|co|shopping|view)[-_]?)?(?:cart|bag)(?:view|display)?|checkout\/(?:[^/]+\/)?(?:basket|bag)|checkoutcart(?:display)?view|bundles\/shop|(?:ajax)?orderitemdisplay(?:view)?|cart-show)(?:\/|\.|$)/;
const checkoutPath =
  /\/(?:(?:(?:begin|billing|cart|payment|start|review|final|order|secure|new)[-_]?)?(?:checkout|chkout)s?(?:[-_]?(?:begin|billing|cart|payment|start|review))?|\w+(?:checkout|chkout)s?)(?:[#/.?]|$)/;

/** What Chromium's own rules say of an address; the anchor that the classifier is compared with. */
export function classifyLikeChromium(href: string): PageKind {
  if (!URL.canParse(href)) return 'other';
  const { origin, pathname } = new URL(href);
  const address = (origin + pathname).toLowerCase();
  if (checkoutPath.test(address)) return 'checkout';
  return cartHost.test(address) || cartPath.test(address) ? 'cart' : 'other';
}
