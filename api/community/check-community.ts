import type { Retailer } from '../../lib/schema/directory.ts';
import { checkBusiness } from './check-business.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkShopHost } from './check-hosts.ts';
import { checkLookAlikes } from './check-look-alikes.ts';
import { checkName } from './check-name.ts';
import { checkPolicies } from './check-policies.ts';
import { checkProducts } from './check-products.ts';
import { checkProfile } from './check-profile.ts';
import { checkPrograms } from './check-programs.ts';
import { type Diagnostic, error } from './diagnostic.ts';
import type { Located } from './located.ts';
import type { CommunitySource } from './read-community.ts';
import { hostKeys } from './retailer-keys.ts';

/** What is wrong with a retailer by itself. */
export const checkRetailer = (item: Located<Retailer>): Diagnostic[] => [
  ...item.value.hosts.flatMap((host) => checkShopHost(host, item, 'hosts')),
  ...checkName(item.value.name, item),
];

/** What is wrong with retailers beside one another. */
export const compareRetailers = (items: readonly Located<Retailer>[]): Diagnostic[] => [
  ...checkDuplicates(items, ({ id }) => [id], 'the id', 'id'),
  ...checkDuplicates(items, hostKeys, 'the host', 'hosts'),
  ...checkLookAlikes(items, ({ hosts }) => hosts),
];

/**
 * Everything that is wrong or doubtful about a community's sources, in the order of its files.
 * @param asOf the time of the publication that is meant: the one in community.yaml, unless it is still to be raised.
 */
export function checkCommunity(
  source: CommunitySource,
  asOf = source.profile.value.publishedAt,
): readonly Diagnostic[] {
  const { profile, retailers, pageRules, memberBusinesses, nonprofits, standDownPolicies } = source;
  const ids = new Set<string>(retailers.items.map(({ value }) => value.id));
  return [
    ...checkProfile(profile),
    ...retailers.diagnostics,
    ...compareRetailers(retailers.items),
    ...retailers.items.flatMap(checkRetailer),
    ...pageRules.diagnostics,
    ...pageRules.items
      .filter(({ value: [id] }) => !ids.has(id))
      .map((item) => error(item, `no retailer has the id ${item.value[0]}`, 'Correct the id.')),
    ...checkPrograms(source),
    ...memberBusinesses.diagnostics,
    ...checkDuplicates(memberBusinesses.items, ({ domain }) => [domain], 'the business', 'domain'),
    ...checkLookAlikes(memberBusinesses.items, ({ domain }) => [domain]),
    ...memberBusinesses.items.flatMap((item) => checkBusiness(item, asOf)),
    ...nonprofits.diagnostics,
    ...checkDuplicates(nonprofits.items, ({ id }) => [id], 'the nonprofit', 'id'),
    ...nonprofits.items.flatMap((item) => checkName(item.value.name, item)),
    ...checkProducts(source),
    ...standDownPolicies.diagnostics,
    ...checkPolicies(source),
  ];
}
