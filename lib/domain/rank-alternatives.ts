import type {
  BusinessValue,
  Certification,
  MemberBusiness,
  Retailer,
} from '../schema/directory.ts';
import type { Alternative, AlternativeReason } from '../schema/shop-state.ts';

export interface Candidate {
  readonly business: MemberBusiness;
  readonly community: Alternative['community'];
}

export interface RankingInput {
  readonly retailer: Pick<Retailer, 'category' | 'hosts'>;
  readonly candidates: readonly Candidate[];
  readonly country: string | undefined;
  /** Region and city as the shopper typed them. */
  readonly region?: string | undefined;
  readonly city?: string | undefined;
  readonly values: readonly BusinessValue[];
  /** Numbers in [0, 1), one call a candidate: ties are shuffled so that no place is for sale or for the alphabet. */
  readonly random: () => number;
}

/**
 * The member businesses worth suggesting at a retailer, best first, each with its reason. The input has no field for
 * pay. One business is listed once, by the first community that names it.
 */
export function rankAlternatives(input: RankingInput): Alternative[] {
  const seen = new Set<string>(input.retailer.hosts);
  const ranked: { alternative: Alternative; score: number; tie: number }[] = [];
  for (const { business, community } of input.candidates) {
    if (seen.has(business.domain) || !sellsSimilarThings(business, input.retailer)) continue;
    seen.add(business.domain);
    const reach = reachOf(business, input.country);
    if (reach === 'elsewhere') continue;
    const value = business.values.find((each) => input.values.includes(each));
    const certification = wholeShopCertification(business);
    const place = sharedPlace(business, input);
    const alternative: Alternative = {
      business,
      community,
      reason: reasonFor(business, { reach, value, place, country: input.country }),
      ...(certification !== undefined && { certification }),
    };
    const score =
      (value === undefined ? 0 : 8) +
      (place === undefined ? 0 : 4) +
      (reach === 'near' ? 2 : 0) +
      (certification === undefined ? 0 : 1);
    ranked.push({ alternative, score, tie: input.random() });
  }
  ranked.sort((left, right) => right.score - left.score || left.tie - right.tie);
  return ranked.map(({ alternative }) => alternative);
}

/** A department store or marketplace sells what every member business sells. */
const sellsSimilarThings = (business: MemberBusiness, retailer: RankingInput['retailer']) =>
  retailer.category === 'general' || business.category === retailer.category;

type Reach = 'near' | 'unknown' | 'elsewhere';

function reachOf(business: MemberBusiness, country: string | undefined): Reach {
  if (country === undefined) return 'unknown';
  if (business.country === country) return 'near';
  if (business.shipsTo.some((each) => each === country || each === '*')) return 'near';
  return business.shipsTo.length === 0 ? 'unknown' : 'elsewhere';
}

function reasonFor(
  { category }: MemberBusiness,
  found: {
    reach: Reach;
    value: BusinessValue | undefined;
    place: string | undefined;
    country: string | undefined;
  },
): AlternativeReason {
  const { reach, value, place, country } = found;
  if (value !== undefined) return { kind: 'chosenValue', category, value };
  if (place !== undefined) return { kind: 'samePlace', category, place };
  if (reach === 'near' && country !== undefined)
    return { kind: 'sameCategoryAndCountry', category, country };
  return { kind: 'sameCategory', category };
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && fold(one) !== '' && fold(one) === fold(other);

/** The city, else the region, that business and shopper share; names repeat abroad, so the country must not differ. */
function sharedPlace(
  { city, region, country }: MemberBusiness,
  input: Pick<RankingInput, 'city' | 'region' | 'country'>,
): string | undefined {
  if (input.country !== undefined && input.country !== '*' && input.country !== country)
    return undefined;
  if (isSame(city, input.city)) return city;
  return isSame(region, input.region) ? region : undefined;
}

/** A product's certificate never speaks for the whole shop. */
function wholeShopCertification(business: MemberBusiness): Certification | undefined {
  return business.certifications.find((each) => each.scope !== 'product');
}
