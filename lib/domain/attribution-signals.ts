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
}

/** A directory's policy, as far as a page needs it. */
export type PagePolicy = Pick<StandDownPolicy, 'network' | 'landingParameters' | 'cookieNames'> &
  Partial<Pick<StandDownPolicy, 'redirectHosts' | 'onlyHosts'>>;

/** No wildcard but `*` can come in with a directory, so no expression that runs away can. */
const alternatives = (patterns: readonly string[]): string =>
  patterns.join('|').replaceAll('.', '\\.').replaceAll('*', '.*');

/** An empty name or host is never one of them. */
const oneOf = (expression: string, flags = 'i'): RegExp => RegExp(`^(?=.)(${expression})$`, flags);

const isBelow = (hosts: string, host = ''): boolean => oneOf(`(.*\\.)?(${hosts})`).test(host);

const toRow = ({
  cookieNames,
  landingParameters,
  network,
  onlyHosts = [],
}: PagePolicy): SignalRow => [
  network,
  alternatives(landingParameters),
  alternatives(cookieNames),
  alternatives(onlyHosts),
];

/** 32 bits: enough to know a value again, far too little to tell what it was. */
const hashOf = (text: string): string => {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return hash.toString(36);
};

/**
 * Looks like one click's own value, which no other click shares; ids of links and publishers are shorter or plainer. Of
 * our own clickIds one in 222 has no digit.
 */
const isUnique = /(?=.*\d)(?=.*[a-z]).{12}|^[a-z2-7]{26}$/i;

/**
 * Whoever may be owed a sale on this page, by landing parameters, cookie names and referrer; empty when nobody is seen.
 * At most 20 signals. Policies of a directory add to the built-in table and cannot take from it. Read once per document
 * and again when `location.search` changes, not on every step of a single-page shop.
 */
export function readPageSignals(
  { cookieNames, hash = '', host, referrerHost, revisited, search }: PageEvidence,
  policies: readonly PagePolicy[] = [],
): AttributionSignal[] {
  // `&amp;` slips into links that were escaped twice; some shops route in the fragment.
  const query = `${search}&${hash}`.replace(/[?#]|&amp;/g, '&');
  const parameters = [...new URLSearchParams(query)];
  const rows = [...signalRows, ...policies.map(toRow)].filter(
    ([, , , hosts]) => !hosts || isBelow(hosts, host),
  );
  const texts = [
    ...parameters.flatMap(([name, value]) => [name, `${name}=${value}`]),
    ...cookieNames,
  ];
  const anything = rows.flatMap(([, names, cookies]) => [names, cookies]).filter(Boolean);
  const signals: AttributionSignal[] = [];

  const read = ([network, names, cookies = '']: SignalRow) => {
    const parameter = oneOf(names);
    for (const [name, value] of parameters) {
      if (parameter.test(name) || parameter.test(`${name}=${value}`)) {
        signals.unshift({
          kind: 'landingParameter',
          network,
          ...(isUnique.test(value) && { mark: hashOf(value) }),
          ...(revisited && { revisited }),
        });
      }
    }
    // Shops keep a landing parameter as a cookie of the same name.
    const cookie = oneOf(`${names}|${cookies}`);
    for (const name of cookieNames) {
      if (cookie.test(name)) signals.push({ kind: 'cookieName', network, mark: hashOf(name) });
    }
  };
  // One look at everything together costs less than a millisecond on a fresh page; row by row it would be ten.
  if (oneOf(anything.join('|'), 'im').test(texts.join('\n'))) rows.forEach(read);

  const refer = (network: string, isReferrer: unknown) =>
    isReferrer && signals.unshift({ kind: 'referrer', network });
  refer('any', isBelow(referrerHosts, referrerHost));
  for (const [network, , , , free] of rows) {
    refer(network, free && referrerHost && !isBelow(free, referrerHost));
  }
  for (const { network, redirectHosts = [] } of policies) {
    refer(network, isBelow(alternatives(redirectHosts), referrerHost));
  }
  return signals.slice(0, 20);
}
