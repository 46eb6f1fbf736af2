import type { BannerContent, BannerSentences } from '../schema/shop-state.ts';
import {
  describeLocation,
  describeOffer,
  describeOfferPart,
  describeRegisterNumber,
} from './describe.ts';
import { formatShare } from './format.ts';
import type { Words } from './words.ts';

type Own = Omit<BannerSentences, 'locale' | 'direction' | 'label' | 'close'>;

function sayOffer({ offer, click }: Extract<BannerContent, { kind: 'offer' }>, words: Words): Own {
  const part = describeOfferPart(offer, words);
  const nonprofit = offer.nonprofit.name;
  return {
    title: describeOffer(offer, words, part),
    facts: [
      describeRegisterNumber(offer.nonprofit, words),
      describeLocation(offer.nonprofit, words),
    ],
    figure: part,
    ...(offer.sandbox && { note: words.say('sandboxNote') }),
    action: words.say(click === 'opensLink' ? 'offerButton' : 'bannerSeeHow', { nonprofit }),
    disclosure: words.say('bannerDisclosure', {
      retailer: offer.retailer.name,
      community: offer.community.name,
      operatorShare: formatShare(offer.operatorShare, words.locale),
    }),
    more: words.say('bannerMore'),
  };
}

/** What can be known at the landing, and no more: whether it counts, only the shop's report says. */
const sayConfirmation = (
  { nonprofit, answered }: Extract<BannerContent, { kind: 'confirmation' }>,
  words: Words,
): Own => ({
  title: words.say('bannerOpened', { nonprofit: nonprofit.name }),
  facts: [words.say(answered ? 'bannerAnswered' : 'bannerCannotTell')],
  figure: '✓',
});

function sayOwn(content: BannerContent, words: Words): Own {
  switch (content.kind) {
    case 'offer':
      return sayOffer(content, words);
    case 'confirmation':
      return sayConfirmation(content, words);
    case 'credited': {
      const title = words.say('bannerCredited', { nonprofit: content.nonprofit.name });
      return { title, facts: [], figure: '✓' };
    }
    case 'alternatives': {
      const count = content.alternatives.length;
      return {
        title: words.count('bannerAlternatives', count),
        facts: [],
        figure: new Intl.NumberFormat(words.locale).format(count),
        more: words.say('bannerAlternativesShow'),
        less: words.say('bannerAlternativesHide'),
      };
    }
  }
}

/**
 * All that a banner says before it is opened. Said by the worker: in a shop's page the first message of the package and
 * the first use of Intl cost more than all the rest of the banner.
 */
export const sayBanner = (content: BannerContent, words: Words): BannerSentences => ({
  locale: words.locale,
  direction: words.direction,
  label: words.say('bannerLabel'),
  close: words.say('bannerClose'),
  ...sayOwn(content, words),
});
