import { checkDuplicates } from './check-duplicates.ts';
import { checkName } from './check-name.ts';
import { type Diagnostic, error } from './diagnostic.ts';
import type { CommunitySource } from './read-community.ts';

/** What is wrong with a community's products, in the light of the businesses that sell them. */
export function checkProducts({ products, memberBusinesses }: CommunitySource): Diagnostic[] {
  const domains = new Set<string>(memberBusinesses.items.map(({ value }) => value.domain));
  const remedy = 'Add the business to member-businesses.yaml, or take the product out.';
  return [
    ...products.diagnostics,
    ...checkDuplicates(products.items, ({ url }) => [url], 'the product page', 'url'),
    ...products.items.flatMap((item) => checkName(item.value.name, item)),
    ...products.items
      .filter(({ value }) => !domains.has(value.business))
      .map((item) =>
        error(item, `no member business has the domain ${item.value.business}`, remedy, 'business'),
      ),
  ];
}
