import type { PageKind } from '../../schema/page.ts';
import { type Matcher, toWords } from './match-words.ts';
import type { PageFeatures } from './page-features.ts';
import { readAddress } from './read-address.ts';

/** A cart first: `/checkout/cart` is one. */
export const purchaseKinds = ['cart', 'checkout'] as const;

/**
 * What a platform's address or landmark says of a page beyond doubt, and the home page and a customer's account, which are
 * neither; `undefined` when they are silent. A page without a title and a heading is an empty shell, of which its address proves nothing. An
 * order confirmation may look the same here.
 */
export function decideEarly(
  features: PageFeatures,
  matches: Matcher,
): readonly [kind: PageKind, reason: string] | undefined {
  const { href, title, body } = features;
  const { path, text } = readAddress(href, matches);
  if (path === '/' && /^(?:www)?[ /]+$/.test(text)) return ['other', 'home'];
  const names = toWords(body);
  for (const kind of purchaseKinds) {
    if (matches(`/${kind}Path`, path) && (title || features.headings.length))
      return [kind, 'platform address'];
    if (matches(`+${kind}Body`, body)) return [kind, 'platform body'];
    // A theme may put one of the two on every page; both stand on pages of the kind alone.
    if (matches(kind, names) && features.landmarks.includes(kind)) return [kind, 'landmarks'];
  }
  return matches('/account', `${path} ${body}`) ? ['other', 'account'] : undefined;
}
