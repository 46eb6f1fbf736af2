import type { StandDownPolicy } from '../../schema/network.ts';
import { refuseHost } from '../directory/refuse-host.ts';
import { knownNetworks } from './hosts.ts';

/**
 * What is wrong with a policy before it is published. None of it can shorten a silence in the extension; a name or host
 * that is too ordinary would keep it silent where nobody referred the shopper.
 */
export type PolicyFault =
  | { readonly kind: 'ordinaryName'; readonly name: string }
  | { readonly kind: 'ordinaryHost'; readonly host: string }
  | { readonly kind: 'shopHost'; readonly host: string }
  | { readonly kind: 'shorterThanBuiltIn'; readonly minutes: number }
  | { readonly kind: 'unknownNetwork'; readonly network: string }
  | { readonly kind: 'empty' };

/** Names that ordinary shops use for something else; peers' false alarms and the commonest of analytics and search. */
const ordinaryNames: ReadonlySet<string> = new Set(
  (
    'sid ref tag u1 source id q s p page sort color size lang locale currency category cat product sku variant search query ' +
    'campaign medium utm_source utm_medium utm_campaign utm_content utm_term gclid fbclid msclkid token session phpsessid ' +
    'jsessionid cart basket _ga _gid _gcl_au _fbp cookieconsent siteid aid subid click url redirect return next'
  ).split(' '),
);

/** Fewer letters before a `*` would take in names that nobody thought of. */
const fewestBeforeWildcard = 4;

function isOrdinary(pattern: string): boolean {
  // With a value the name may be ordinary: `utm_source=network` is not.
  if (pattern.includes('=')) return false;
  if (pattern.endsWith('*')) return pattern.length <= fewestBeforeWildcard;
  return ordinaryNames.has(pattern.toLowerCase());
}

const isWithin = (host: string, parent: string): boolean => `.${host}`.endsWith(`.${parent}`);

/** No place that only redirects: a public suffix, a mail or bank host, or above one. */
const isOrdinaryHost = (host: string): boolean => refuseHost(host) !== undefined;

/**
 * Reviews one policy in the light of the community's shops.
 *
 * @returns every fault; empty when the policy may be published as it is.
 */
export function reviewPolicy(
  policy: StandDownPolicy,
  shopHosts: readonly string[],
): readonly PolicyFault[] {
  const { cookieNames, landingParameters, network, onlyHosts, redirectHosts } = policy;
  const names = [...landingParameters, ...cookieNames];
  const minutes = [
    { asked: policy.minutesAfterSignal, builtIn: 90 },
    { asked: policy.minutesAfterActivity, builtIn: 60 },
  ];
  const isBare = names.length + redirectHosts.length === 0;
  const ordinary = onlyHosts === undefined ? names.filter(isOrdinary) : [];
  return [
    ...ordinary.map((name) => ({ kind: 'ordinaryName', name }) as const),
    ...redirectHosts
      .filter(isOrdinaryHost)
      .map((host) => ({ kind: 'ordinaryHost', host }) as const),
    ...redirectHosts
      .filter((host) => shopHosts.some((shop) => isWithin(shop, host)))
      .map((host) => ({ kind: 'shopHost', host }) as const),
    // Zero says nothing about time, and is no attempt to narrow.
    ...minutes
      .filter(({ asked, builtIn }) => asked > 0 && asked < builtIn)
      .map(({ asked }) => ({ kind: 'shorterThanBuiltIn', minutes: asked }) as const),
    // Times alone for a network that nothing recognises would never apply.
    ...(isBare && !knownNetworks.has(network)
      ? [{ kind: 'unknownNetwork', network } as const]
      : []),
    ...(isBare && minutes.every(({ asked }) => asked === 0) ? [{ kind: 'empty' } as const] : []),
  ];
}
