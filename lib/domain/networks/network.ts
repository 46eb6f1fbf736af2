import type { NetworkId, Program } from '../../schema/network.ts';
import type { ClickId } from '../../schema/primitives.ts';

/**
 * What a network's referrals leave behind, as data that must stay small: it is read on every page of a shop. Each part is
 * alternatives of a regular expression, matched whole and whatever the case: a parameter's `name` or `name=value`, a
 * cookie's name, a host and all below it.
 */
export type SignalRow = readonly [
  network: string,
  parameters: string,
  cookieNames?: string,
  onlyHosts?: string,
  /** On those hosts every other referrer counts as a publisher's. */
  freeReferrers?: string,
];

/** Why no link is built. Expected outcomes are data. */
export type DeepLinkRefusal =
  | 'notHttps'
  | 'credentials'
  | 'otherHost'
  | 'neverLinked'
  | 'tooLong'
  | 'programIncomplete'
  | 'alreadyAttributed';

/** One network's link format. Its parameter names stay inside its file. */
export interface Network {
  readonly id: NetworkId;
  /** The longest value that its slot for the clickId is known to take; ours has 26 characters. */
  readonly subIdMaxLength: number;
  /** The deep link, or why the program or destination cannot be expressed in it. */
  build(
    program: Program,
    destination: URL,
    clickId: ClickId,
  ): { readonly link: string } | { readonly code: DeepLinkRefusal };
  /** The publisher whose link this is, when the address of the hop shows one. */
  publisherIn(hop: URL): string | undefined;
}

/** `?a=1&b=2` of what is safe unescaped already, with the destination percent-encoded whole. */
export const encoded = (destination: URL): string => encodeURIComponent(destination.href);

/** A query parameter whatever the case of its name; every value when it is repeated, so that a double never counts as ours. */
export function parameterIn(hop: URL, name: string): string | undefined {
  const values = [...hop.searchParams].filter(([key]) => key.toLowerCase() === name);
  return values.length === 0 ? undefined : values.map(([, value]) => value).join(' ');
}
