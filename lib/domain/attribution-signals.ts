import type { AttributionSignal, StandDownPolicy } from '../schema/network.ts';
import { signalRows } from './networks/signal-rows.ts';

/** Hosts that hand on by script, so that the shop sees them as the referrer; an HTTP redirect leaves the publisher's. */
const referrerHosts =
  /(^|\.)((awin1|linksynergy|shareasale|shrsl|skimresources|redirectingat|viglink|flexlinkspro|pjtra|admitad)\.com|(anrdoezrs|dpbolvw|7eer|evyy)\.net|prf\.hn|rstyle\.me|howl\.link|pxf\.io|sjv\.io)$/;

/** A page as its shop's scripts could see it. Values stay in here. */
export interface PageEvidence {
  /** `location.hostname` */
  readonly host: string;
  /** `location.search` */
  readonly search: string;
  /** `location.hash` */
  readonly hash?: string | undefined;
  /** The names, never the values, of the cookies that the page may read. */
  readonly cookieNames: readonly string[];
  readonly referrerHost: string | undefined;
  /** The navigation's type is `reload` or `back_forward`. */
  readonly revisited?: boolean | undefined;
  /** The clickIds of our own activations at this shop that may still land. */
  readonly ownClickIds?: readonly string[] | undefined;
}

/** A directory's policy, as far as a page needs it. */
export type PagePolicy = Pick<StandDownPolicy, 'network' | 'landingParameters' | 'cookieNames'> &
  Partial<Pick<StandDownPolicy, 'redirectHosts' | 'onlyHosts'>>;

const signs: Readonly<Record<string, string>> = { '*': '.*', '?': '.', '#': '\\d' };

const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replace(/[.*?#]/g, (sign) => signs[sign] ?? '\\.')}$`, 'is').test(text);

const isBelow = (host: string, parent: string): boolean =>
  parent.endsWith('.*')
    ? RegExp(`(^|\\.)${parent.slice(0, -2)}(\\.[a-z]{2,3}){1,2}$`).test(host)
    : `.${host}`.endsWith(`.${parent}`);

/** FNV-1a, 32 bits: enough to know a value again, far too little to tell what it was. */
const hashOf = (text: string): string => {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return (hash >>> 0).toString(36);
};

const words = (list = ''): readonly string[] => list.split(' ').filter(Boolean);

/**
 * Whoever may be owed a sale on this page, by landing parameters, cookie names and referrer; empty when nobody is seen.
 * At most 20 signals. Policies of a directory add to the built-in table and cannot take from it. Read once per document
 * and again when `location.search` changes, not on every step of a single-page shop.
 */
export function readPageSignals(
  page: PageEvidence,
  policies: readonly PagePolicy[] = [],
): AttributionSignal[] {
  // `&amp;` slips into links that were escaped twice; some shops route in the fragment.
  const query = `${page.search.slice(1)}&${(page.hash ?? '').replace(/^.*[?#]/, '')}`;
  const parameters = [...new URLSearchParams(query.replaceAll('&amp;', '&'))];
  const own = parameters.some(([, value]) => page.ownClickIds?.includes(value));
  const isUnique = (value: string) => value.length > 7;
  const landing: { network: string; value: string }[] = [];
  const signals: AttributionSignal[] = [];

  const tables = [
    ...signalRows.map(
      ([network, names, cookieNames, onlyHosts]) =>
        [network, words(names), words(cookieNames), words(onlyHosts)] as const,
    ),
    ...policies.map(
      ({ cookieNames, landingParameters, network, onlyHosts = [] }) =>
        [network, landingParameters, cookieNames, onlyHosts] as const,
    ),
  ];
  for (const [network, names, cookieNames, onlyHosts] of tables) {
    if (onlyHosts.length > 0 && !onlyHosts.some((host) => isBelow(page.host, host))) continue;
    for (const [name, value] of parameters) {
      const found = names.some((pattern) =>
        matches(pattern, pattern.includes('=') ? `${name}=${value}` : name),
      );
      if (found) landing.push({ network, value });
    }
    // Shops keep a landing parameter as a cookie of the same name.
    const patterns = [...cookieNames, ...names];
    for (const name of page.cookieNames) {
      if (patterns.some((pattern) => matches(pattern, name))) {
        signals.push({ kind: 'cookieName', network, mark: hashOf(name) });
      }
    }
  }
  const from = page.referrerHost ?? '';
  const referrer = referrerHosts.test(from)
    ? 'any'
    : policies.find(({ redirectHosts = [] }) => redirectHosts.some((host) => isBelow(from, host)))
        ?.network;
  if (referrer !== undefined) signals.unshift({ kind: 'referrer', network: referrer });
  const unique = landing.some(({ value }) => isUnique(value));
  return [
    ...landing.map(
      ({ network, value }): AttributionSignal => ({
        kind: 'landingParameter',
        network,
        ...(own && { own }),
        ...(isUnique(value) ? { mark: hashOf(value) } : unique && { mark: hashOf(query) }),
        ...(page.revisited && { revisited: true }),
      }),
    ),
    ...signals,
  ].slice(0, 20);
}
