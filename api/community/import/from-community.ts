import { keyFingerprint } from '../../../lib/domain/directory/key-fingerprint.ts';
import type { Category, MemberBusiness, Retailer } from '../../../lib/schema/directory.ts';
import type { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import { HttpsUrl } from '../../../lib/schema/primitives.ts';
import type { Row } from '../entries/append-row.ts';
import { openDirectory } from '../open-directory.ts';
import { eachRetailer } from '../retailer-source.ts';
import { type VerifiedDirectory, verifyDirectory } from '../verify-directory.ts';

export interface Filter {
  readonly country?: string | undefined;
  readonly category?: string | undefined;
}

/** What another community lists and ours may take over, with the words that name where it comes from. */
export interface ForeignEntries {
  readonly attribution: string;
  readonly businesses: readonly MemberBusiness[];
  readonly shops: readonly Row[];
  readonly nonprofits: readonly Row[];
}

const isWanted = (wanted: string | undefined, countries: readonly string[]): boolean =>
  wanted === undefined || countries.includes(wanted) || countries.includes('*');

const isInCategory = ({ category }: Filter, own: Category): boolean =>
  category === undefined || category === own;

const toShop = (retailer: Retailer, source: string): Row => ({
  id: retailer.id,
  name: retailer.name,
  hosts: retailer.hosts.join(' '),
  category: retailer.category,
  countries: retailer.countries.join(' '),
  except: (retailer.exceptHosts ?? []).join(' '),
  paths: (retailer.pathPrefixes ?? []).join(' '),
  source,
});

const toNonprofit = (nonprofit: Nonprofit, source: string): Row => ({
  id: nonprofit.id,
  name: nonprofit.name,
  city: nonprofit.city ?? '',
  region: nonprofit.region ?? '',
  country: nonprofit.country,
  cause: nonprofit.causeArea,
  source,
});

async function select({ shards, retailers }: VerifiedDirectory, filter: Filter, source: string) {
  const { country } = filter;
  const businesses: MemberBusiness[] = [];
  const shops: Row[] = [];
  const nonprofits: Row[] = [];
  for (const shard of shards) {
    if (shard.kind === 'memberBusinesses') {
      businesses.push(
        ...shard.items.filter(
          (item) =>
            isInCategory(filter, item.category) &&
            isWanted(country, [item.country, ...item.shipsTo]),
        ),
      );
    }
    if (shard.kind === 'nonprofits' && filter.category === undefined) {
      const chosen = shard.items.filter((item) => isWanted(country, [item.country]));
      nonprofits.push(...chosen.map((item) => toNonprofit(item, source)));
    }
  }
  for await (const retailer of eachRetailer(retailers)) {
    const isChosen =
      isInCategory(filter, retailer.category) && isWanted(country, retailer.countries);
    if (isChosen) shops.push(toShop(retailer, source));
  }
  return { businesses, shops, nonprofits };
}

/**
 * Reads and verifies another community's directory as the extension would. Its programs stay where they are, because
 * they are agreements of its own accounts.
 * @throws {Error} with what is wrong, when it does not verify.
 */
export async function readForeignEntries(
  location: string,
  filter: Filter,
  now: Date,
): Promise<ForeignEntries> {
  const verified = await verifyDirectory(openDirectory(location));
  if (!verified.ok) throw new ForeignDirectoryError(location, verified.file, verified.code);
  const { community, version, publicKey } = verified.directory.manifest;
  const fingerprint = await keyFingerprint(publicKey);
  const source = HttpsUrl.safeParse(location).data ?? '';
  const day = now.toISOString().slice(0, 10);
  return {
    attribution: `# From “${community.name}” (${community.id}), ${location}, version ${version}, key ${fingerprint}, read on ${day}.`,
    ...(await select(verified.directory, filter, source)),
  };
}

/** Another community's directory is not what its steward signed. */
export class ForeignDirectoryError extends Error {
  override readonly name = 'ForeignDirectoryError';
  readonly code: string;

  constructor(location: string, file: string, code: string) {
    super(`${location}: ${file} is refused: ${code}; nothing was taken over`);
    this.code = code;
  }
}
