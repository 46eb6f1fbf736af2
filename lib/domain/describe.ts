import type { TextKey } from '../../assets/locales/catalogue.ts';
import type { BusinessValue, Category, Certification } from '../schema/directory.ts';
import type { Finding } from '../schema/elsewhere.ts';
import type { ActivationRefusal } from '../schema/messages.ts';
import type { OfferPlace } from '../schema/network.ts';
import type { CauseArea, Nonprofit } from '../schema/nonprofit.ts';
import type { Product } from '../schema/product.ts';
import type { AlternativeReason, Offer } from '../schema/shop-state.ts';
import { formatCountry, formatDate, formatMoney, formatShare } from './format.ts';
import { nonprofitPart } from './nonprofit-part.ts';
import type { Words } from './words.ts';

/** `animals-pets` to `AnimalsPets`. */
type Pascal<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Capitalize<Head>}${Pascal<Rest>}`
  : Capitalize<Text>;

const pascal = <Text extends string>(text: Text): Pascal<Text> =>
  text.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()) as Pascal<Text>;

export const describeCategory = (category: Category, words: Words): string =>
  words.say(`category${pascal(category)}`);

export const describeCauseArea = (causeArea: CauseArea, words: Words): string =>
  words.say(`cause${pascal(causeArea)}`);

const valueKeys = {
  'b-corp': 'valueBCorp',
  'co-op': 'valueCoOp',
  'fair-trade': 'valueFairTrade',
  independent: 'valueIndependent',
  organic: 'valueOrganic',
  'second-hand': 'valueSecondHand',
  'social-enterprise': 'valueSocialEnterprise',
  vegan: 'valueVegan',
  climate: 'valueClimate',
  local: 'valueLocal',
  repair: 'valueRepair',
} as const satisfies Record<BusinessValue, TextKey>;

const isKnownValue = (value: string): value is BusinessValue => Object.hasOwn(valueKeys, value);

export const describeValue = (value: BusinessValue, words: Words): string =>
  words.say(valueKeys[value]);

export const describePlace = (place: OfferPlace, words: Words): string =>
  words.say(`place${pascal(place)}`);

export const describeScope = (scope: Certification['scope'], words: Words): string =>
  words.say(`scope${pascal(scope)}`);

/** Why a click opened nothing: the worker's own reasons, or that it did not answer at all. */
export type ActivationFailure = ActivationRefusal | 'unreachable';

export const describeRefusal = (
  code: ActivationFailure,
  retailer: string,
  words: Words,
): string => {
  const key = `refusal${pascal(code)}` as const;
  return key === 'refusalLinkRefused' ? words.say(key, { retailer }) : words.say(key);
};

/** The register and number, as the register itself writes it: EIN 13-1788491. */
export function describeRegisterNumber(nonprofit: Pick<Nonprofit, 'id'>, words: Words): string {
  const [scheme, number = ''] = nonprofit.id.split(':');
  return scheme === 'us-ein'
    ? words.say('registerEin', { number: `${number.slice(0, 2)}-${number.slice(2)}` })
    : words.say('registerCharity', { number });
}

/** City and region, as far as known; the country when neither is. */
export function describeLocation(nonprofit: Nonprofit, words: Words): string {
  const parts = [nonprofit.city, nonprofit.region].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : formatCountry(nonprofit.country, words.locale);
}

/** What the nonprofit would get, as the reader writes it: a share of the order or an amount. */
export function describeOfferPart(offer: Offer, words: Words): string {
  const part = nonprofitPart(offer.rate, offer.operatorShare);
  return part.kind === 'share'
    ? formatShare(part.basisPoints, words.locale)
    : formatMoney(part.amount, words.locale);
}

/** The sentence on top of the offer: about how much, and to whom. */
export function describeOffer(
  offer: Offer,
  words: Words,
  part: string = describeOfferPart(offer, words),
): string {
  const nonprofit = offer.nonprofit.name;
  return offer.rate.kind === 'share'
    ? words.say('offerShare', { share: part, nonprofit })
    : words.say('offerFixed', { amount: part, nonprofit });
}

/** What has to stand beside the button, one sentence each, the operator's part as a number among them. */
export function describeConditions(offer: Offer, words: Words): readonly string[] {
  const retailer = offer.retailer.name;
  return [
    words.say('disclosurePayer', { retailer }),
    words.say('disclosureTiming'),
    words.say('disclosureTax'),
    words.say('disclosureOperator', {
      community: offer.community.name,
      operatorShare: formatShare(offer.operatorShare, words.locale),
      retailer,
    }),
    words.say('disclosureRate', { date: formatDate(offer.rateCheckedOn, words.locale) }),
    ...(offer.alsoBy === undefined
      ? []
      : [
          words.say('communityAlso', {
            others: offer.alsoBy.map(({ name }) => name).join(', '),
            community: offer.community.name,
          }),
        ]),
  ];
}

/** Why this business is suggested here. */
export function describeReason(reason: AlternativeReason, words: Words): string {
  const category = describeCategory(reason.category, words);
  switch (reason.kind) {
    case 'sameCategory':
      return words.say('reasonSameCategory', { category });
    case 'sameCategoryAndCountry': {
      const country = formatCountry(reason.country, words.locale);
      return words.say('reasonSameCategoryAndCountry', { category, country });
    }
    case 'samePlace':
      return words.say('reasonSamePlace', { category, place: reason.place });
    case 'chosenValue': {
      const value = isKnownValue(reason.value) ? describeValue(reason.value, words) : reason.value;
      return words.say('reasonChosenValue', { value, category });
    }
  }
}

/** What is known of this business and the product, or what following its link would search for. */
export function describeFinding(finding: Finding, product: Product, words: Words): string {
  const { by, price } = finding;
  switch (by) {
    case 'listing':
      return price === undefined
        ? words.say('findListed')
        : words.say('findListedPrice', { price: formatMoney(price, words.locale) });
    case 'isbn':
      return words.say('findByIsbn', { number: product.gtin ?? '' });
    case 'gtin':
      return words.say('findByGtin', { number: product.gtin ?? '' });
    case 'name':
      return words.say('findByName');
  }
}
