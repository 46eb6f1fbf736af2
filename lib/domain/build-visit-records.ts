import type { MemberBusiness, Retailer } from '../schema/directory.ts';
import type { OfferPlace } from '../schema/network.ts';
import type { Calmness } from '../schema/settings.ts';
import type { VisitRecord } from '../schema/storage.ts';

export interface VisitRecordsInput {
  readonly communities: readonly {
    readonly retailers: readonly Retailer[];
    readonly memberBusinesses: readonly Pick<MemberBusiness, 'category'>[];
    /** Whether the community has a server, without which no offer can be made. */
    readonly takesActivations: boolean;
  }[];
  readonly calmness: Calmness;
  readonly silencedRetailers: ReadonlySet<string>;
  /** Retailers whose every page the worker wants to hear of for now. */
  readonly watchedRetailers: ReadonlySet<string>;
  /** Whether the shopper has granted access to this listed host. */
  readonly isGranted: (host: string) => boolean;
}

/**
 * What each shop's pages need to know, by listed host. A shop with nothing to say has no record, so its pages cost
 * nothing at all. With several communities, what any of them wants to say counts.
 */
export function buildVisitRecords(input: VisitRecordsInput): Map<string, VisitRecord> {
  const records = new Map<string, VisitRecord>();
  if (input.calmness === 'off') return records;
  for (const community of input.communities) {
    const categories = new Set(community.memberBusinesses.map((business) => business.category));
    for (const retailer of community.retailers) {
      const speakOn = input.silencedRetailers.has(retailer.id)
        ? []
        : placesToSpeak(retailer, categories, community.takesActivations);
      const watched = input.watchedRetailers.has(retailer.id);
      if (speakOn.length === 0 && !watched) continue;
      for (const host of retailer.hosts.filter(input.isGranted)) {
        records.set(host, mergeRecord(records.get(host), recordOf(retailer, speakOn, watched)));
      }
    }
  }
  return records;
}

function placesToSpeak(
  retailer: Retailer,
  categories: ReadonlySet<string>,
  takesActivations: boolean,
): OfferPlace[] {
  const offered = (retailer.programs ?? [])
    .filter((program) => program.extensionAllowed && takesActivations)
    .flatMap((program) => program.offerOn);
  const comparable =
    retailer.category === 'general' ? categories.size > 0 : categories.has(retailer.category);
  // With an offer made earlier, cart and checkout say whom this purchase credits.
  const purchase: OfferPlace[] = comparable || offered.length > 0 ? ['cart', 'checkout'] : [];
  return [...new Set([...offered, ...purchase])];
}

const recordOf = (retailer: Retailer, speakOn: OfferPlace[], watched: boolean): VisitRecord => ({
  speakOn,
  watched,
  exceptHosts: retailer.exceptHosts ?? [],
  pathPrefixes: retailer.pathPrefixes ?? [],
  ...(retailer.pageRules !== undefined && { pageRules: retailer.pageRules }),
});

function mergeRecord(first: VisitRecord | undefined, second: VisitRecord): VisitRecord {
  if (first === undefined) return second;
  const pageRules = first.pageRules ?? second.pageRules;
  // A host that holds several shops: the page script asks for all of them, the worker tells them apart.
  const everywhere = first.pathPrefixes.length === 0 || second.pathPrefixes.length === 0;
  return {
    speakOn: [...new Set([...first.speakOn, ...second.speakOn])],
    watched: first.watched || second.watched,
    exceptHosts: first.exceptHosts.filter((host) => second.exceptHosts.includes(host)),
    pathPrefixes: everywhere ? [] : [...first.pathPrefixes, ...second.pathPrefixes],
    ...(pageRules !== undefined && { pageRules }),
  };
}
