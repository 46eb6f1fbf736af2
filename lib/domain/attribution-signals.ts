import type { AttributionSignal, StandDownPolicy } from '../schema/network.ts';
import type { SignalRow } from './networks/network.ts';
import { signalRows } from './networks/signal-rows.ts';

/** Hosts that hand on by script, so that the shop sees them as the referrer; an HTTP redirect leaves the publisher's. */
const referrerHosts =
  '(awin1|linksynergy|shareasale|skimresources|redirectingat|viglink|flexlinkspro|pjtra|admitad|anrdoezrs|prf|rstyle)\\.\\w+';

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

/** No wildcard but `*` can come in with a directory, so no expression that runs away can. */
const alternatives = (patterns: readonly string[]): string =>
  patterns.join('|').replaceAll('.', '\\.').replaceAll('*', '.*');

/** An empty name or host is never one of them. */
const oneOf = (expression: string): RegExp => RegExp(`^(?=.)(${expression})$`, 'is');

const isBelow = (hosts: string, host = ''): boolean => oneOf(`(.*\\.)?(${hosts})`).test(host);

/** 32 bits: enough to know a value again, far too little to tell what it was. */
const hashOf = (text: string): string => {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return hash.toString(36);
};

/** Looks like one click's own value, which no other click shares; ids of links and publishers are shorter or plainer. */
const isUnique = /(?=.*\d)(?=.*[a-z]).{12}/i;

/**
 * Whoever may be owed a sale on this page, by landing parameters, cookie names and referrer; empty when nobody is seen.
 * At most 20 signals. Policies of a directory add to the built-in table and cannot take from it. Read once per document
 * and again when `location.search` changes, not on every step of a single-page shop.
 */
export function readPageSignals(
  { cookieNames, hash = '', host, ownClickIds, referrerHost, revisited, search }: PageEvidence,
  policies: readonly PagePolicy[] = [],
): AttributionSignal[] {
  // `&amp;` slips into links that were escaped twice; some shops route in the fragment.
  const query = `${search}&${hash}`.replace(/[?#]|&amp;/g, '&');
  const parameters = [...new URLSearchParams(query)];
  const own = parameters.some(([, value]) => ownClickIds?.includes(value));
  const signals: AttributionSignal[] = [];

  const refer = (network: string) => signals.unshift({ kind: 'referrer', network });

  const read = ([network, names, cookies = '', hosts = '.*', freeReferrers]: SignalRow) => {
    if (!isBelow(hosts, host)) return;
    if (freeReferrers && referrerHost && !isBelow(freeReferrers, referrerHost)) refer(network);
    const parameter = oneOf(names);
    // Shops keep a landing parameter as a cookie of the same name.
    const cookie = oneOf(`${names}|${cookies}`);
    for (const [name, value] of parameters) {
      if (parameter.test(name) || parameter.test(`${name}=${value}`)) {
        signals.unshift({
          kind: 'landingParameter',
          network,
          ...(own && { own }),
          ...(isUnique.test(value) && { mark: hashOf(value) }),
          ...(revisited && { revisited }),
        });
      }
    }
    for (const name of cookieNames) {
      if (cookie.test(name)) signals.push({ kind: 'cookieName', network, mark: hashOf(name) });
    }
  };
  signalRows.forEach(read);
  if (isBelow(referrerHosts, referrerHost)) refer('any');
  for (const policy of policies) {
    const { landingParameters, network, onlyHosts = ['*'], redirectHosts = [] } = policy;
    read([
      network,
      alternatives(landingParameters),
      alternatives(policy.cookieNames),
      alternatives(onlyHosts),
    ]);
    if (isBelow(alternatives(redirectHosts), referrerHost)) refer(network);
  }
  return signals.slice(0, 20);
}
