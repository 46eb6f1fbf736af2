import type { Retailer } from '../../lib/schema/directory.ts';

/** A host may stand twice where paths tell the shops apart. */
export const hostKeys = ({ hosts, pathPrefixes }: Retailer): string[] =>
  hosts.flatMap((host) => (pathPrefixes ?? ['']).map((prefix) => `${host}${prefix}`));

/** What two lists' rows of the same shop have in common: its id, or one of its hosts. */
export const shopKeys = (retailer: Retailer): string[] => [
  `id ${retailer.id}`,
  ...hostKeys(retailer),
];
