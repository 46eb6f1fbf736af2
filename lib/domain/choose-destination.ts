import type { Retailer } from '../schema/directory.ts';
import type { TabState } from '../schema/storage.ts';
import { hostAndParents } from './directory/host-index.ts';

const secretName = /tok|sess|sid$|auth|key|mail|user|cust|pass|hash|sig|basket|cart_?id|order/i;
const plainName = /^[\w.[\]-]{1,32}$/;
const plainValue = /^[\w./-]{0,24}$/;
const maximumParameters = 6;

const deskWords =
  'checkouts?|kasse|carts?|baskets?|shoppingcart|shoppingbag|warenkorb|panier|carrito|carrinho';
/** Whole segments of paths, without what is no letter, that lead into somebody's own part of a shop. */
const privateSegment = new RegExp(
  `^(?:my|mein|mes?|mon|mis?|minha|meus?|mijn)?(?:${[
    'accounts?|konto|kundenkonto|comptes?|cuentas?|contas?|customers?|users?|profiles?|members?',
    'orders?|bestellung(?:en)?|commandes?|pedidos?|ordini|invoices?|receipts?|payments?',
    deskWords,
    'log(?:in|out)|sign(?:in|up)|register|auth|oauth|sso|sessions?|passwords?|tokens?',
    'reset|recover|forgot|activat(?:e|ion)|verify|confirm|unsubscribe|invit(?:e|ation)|thankyou',
  ].join('|')})(?:history|status|details?|confirmation|tracking|recovery|reset|lookup)?$`,
);
const deskSegment = new RegExp(`^(?:${deskWords})$`);
const plainSegment = /^[a-z_-]+(?:\.[a-z]{2,5})?$/i;
const localeSegment = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;
const uuid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i;
const mailAddress = /[^/]@[^/]+\.[^/]/;

/** How often lower case, upper case and digits take turns: words and numbers seldom do, chance does. */
const countTurns = (run: string): number => (run.match(/[a-z]+|[A-Z]+|\d+/g)?.length ?? 0) - 1;

function isSecret(run: string, isProduct: boolean): boolean {
  if (!/\d/.test(run) || !/[a-z]/i.test(run)) return false;
  const isMixed = /[a-z]/.test(run) && /[A-Z]/.test(run);
  if (isMixed && run.length >= 10 && countTurns(run) >= 5) return true;
  // A product may be named by a long number in one case; anything else that is named so may be a person's own.
  return run.length >= 16 && (isMixed || !isProduct);
}

const holdsSecret = (text: string, isProduct: boolean): boolean =>
  mailAddress.test(text) ||
  (!isProduct && uuid.test(text)) ||
  (text.match(/[a-z\d]+/gi) ?? []).some((run) => isSecret(run, isProduct));

/** A segment's letters, without an ending such as `.html`. */
const lettersOf = (segment: string): string =>
  segment
    .toLowerCase()
    .replace(/\.\w{2,5}$/, '')
    .replace(/[^a-z]/g, '');

const isPrivate = (path: string): boolean =>
  path.split('/').some((segment) => privateSegment.test(lettersOf(segment)));

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // No UTF-8: judged as it stands.
    return path;
  }
}

/** A path such as `/de/cart/` or `/checkout`: the same for everybody, so it says nothing of anybody. */
const isEverybodysDesk = (path: string): boolean => {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.every(
    (segment, at) =>
      (at === 0 && localeSegment.test(segment)) ||
      (plainSegment.test(segment) && deskSegment.test(lettersOf(segment))),
  );
};

/**
 * Where a cart, a checkout or another page of somebody's own leads: the cart or the checkout itself where its address is
 * everybody's, else the shop's first page; on the host that the shopper is on, unless that is its cash desk alone.
 */
function sharedPage(page: URL, path: string, { hosts, pathPrefixes = [] }: Shop): string {
  const [label = ''] = page.hostname.split('.');
  const listed = hostAndParents(page.hostname).find((host) => hosts.some((own) => own === host));
  const isDesk =
    listed !== page.hostname && (privateSegment.test(label) || /^(?:secure|pay)/.test(label));
  const shared = new URL(isDesk && listed !== undefined ? `https://${listed}` : page.origin);
  const front = pathPrefixes.find((prefix) => page.pathname.startsWith(prefix)) ?? '/';
  const stays = !isDesk && path.startsWith(front) && isEverybodysDesk(path.slice(front.length));
  shared.pathname = stays ? path : front;
  return shared.href;
}

type Shop = Pick<Retailer, 'hosts' | 'pathPrefixes'>;

/**
 * The page a deep link should bring the shopper to; the network and the retailer see this address. It is the page they
 * are on, without its fragment and without any parameter that could name a person, a session or a basket. Of an account or
 * an order, of a cart or a checkout whose path is not everybody's (`/cart`, `/de/checkout`), and of a path that holds a
 * token or a mail address, it is the shop's front page.
 *
 * @param place of this very page, as far as it was judged; only a product's path may hold a long number in one case.
 */
export function chooseDestination(
  pageUrl: string,
  place: TabState['place'],
  retailer: Shop,
): string {
  const page = new URL(pageUrl);
  const isProduct = place === 'product';
  // `;jsessionid=…` is a session, not a part of the page's name.
  const pathname = page.pathname.replace(/;[^/]*/g, '');
  const path = decode(pathname);
  const isOwn = place === 'cart' || place === 'checkout' || isPrivate(path);
  if (isOwn || holdsSecret(path, isProduct)) return sharedPage(page, path, retailer);
  // Not new URL(pathname, origin): a path that begins with two slashes would name another host.
  const destination = new URL(page.origin);
  destination.pathname = pathname;
  const kept = [...page.searchParams].filter(
    ([name, value]) =>
      plainName.test(name) &&
      plainValue.test(value) &&
      !secretName.test(name) &&
      !holdsSecret(name, false) &&
      !holdsSecret(value, isProduct) &&
      !isPrivate(value),
  );
  for (const [name, value] of kept.slice(0, maximumParameters))
    destination.searchParams.append(name, value);
  return destination.href;
}
