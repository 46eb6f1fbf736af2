import { describePlace } from '../lib/domain/describe.ts';
import { formatChoices } from '../lib/domain/format.ts';
import type { Words } from '../lib/domain/words.ts';
import type { ShopState } from '../lib/schema/shop-state.ts';
import { useWords } from './WordsContext.tsx';

type NoOfferState = Extract<ShopState, { state: 'noOffer' }>;

function explain(state: NoOfferState, nonprofit: string, words: Words): string {
  const retailer = state.retailer.name;
  switch (state.reason) {
    case 'noNonprofit':
      return words.say('noOfferNoNonprofit', { retailer });
    case 'nonprofitNotServed':
      return words.say('noOfferNonprofitNotServed', { nonprofit, retailer });
    case 'noProgram':
      return words.say('noOfferNoProgram', { retailer });
    case 'notHere':
    case 'notJudged': {
      const named = state.offeredOn.map((place) => describePlace(place, words));
      const places = formatChoices(named, words.locale);
      return state.reason === 'notHere'
        ? words.say('noOfferNotHere', { retailer, places })
        : words.say('noOfferNotJudged', { retailer, places });
    }
    case 'noServer':
      return words.say('noOfferNoServer');
    case 'keyWithdrawn':
      return words.say('noOfferKeyWithdrawn');
    case 'networkBlocked':
      return words.say('noOfferNetworkBlocked', { retailer });
    case 'otherCountry':
      return words.say('noOfferOtherCountry', { retailer });
  }
}

/** Why there is no button here, in words that say what would change it. */
export function NoOffer(props: { state: NoOfferState; nonprofitName: string }) {
  return <p>{explain(props.state, props.nonprofitName, useWords())}</p>;
}
