import type { EntryKindName } from '../entries/entry-kinds.ts';
import type { CommunitySource } from '../read-community.ts';

/** What a community has already of one kind, by the keys that tell its entries apart. */
export function knownKeys(kind: EntryKindName, source: CommunitySource): Set<string> {
  switch (kind) {
    case 'shop':
      return new Set(source.retailers.items.flatMap(({ value }) => [value.id, ...value.hosts]));
    case 'business':
      return new Set(source.memberBusinesses.items.map(({ value }) => value.domain));
    case 'nonprofit':
      return new Set(source.nonprofits.items.map(({ value }) => value.id));
    case 'product':
      return new Set(source.products.items.map(({ value }) => value.url));
    case 'program':
      return new Set(
        source.programs.items.map(({ value }) => `${value.retailer} ${value.program.network}`),
      );
  }
}
