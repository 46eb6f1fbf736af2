import { parse } from 'tldts';
import { type HostRefusal, refuseHost } from '../../lib/domain/directory/refuse-host.ts';
import { type Diagnostic, error, warning } from './diagnostic.ts';
import type { Located } from './located.ts';

const refusals: Readonly<Record<HostRefusal, string>> = {
  singleLabel: 'is no public host name',
  address: 'is an IP address',
  publicSuffix: 'is a suffix under which anybody can have a name',
  government: 'belongs to a government',
  notAShop: 'belongs to a bank, a mail service or another place that is no shop',
};

/**
 * What speaks against calling this host a shop: the extension's own refusals, and the Public Suffix List with its
 * private part (`myshopify.com` is one), which the extension does not carry.
 */
export function checkShopHost(
  host: string,
  place: Located<unknown>,
  field: 'hosts' | 'domain',
): Diagnostic[] {
  const refusal = refuseHost(host);
  if (refusal !== undefined) {
    const message = `${host} ${refusals[refusal]}; the extension would leave this entry out`;
    return [error(place, message, 'Name the shop’s own host, or take the entry out.', field)];
  }
  const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  if (domain === null) {
    const message = `${host} ${refusals.publicSuffix}`;
    return [error(place, message, `Write the shop’s own name in front: shop.${host}`, field)];
  }
  if (isIcann !== true && isPrivate !== true) {
    const message = `${host} does not end in a known top-level domain`;
    return [warning(place, message, 'Check the spelling; shoppers will never be on this host.')];
  }
  return [];
}
