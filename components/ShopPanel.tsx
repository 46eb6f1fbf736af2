import { formatDate } from '../lib/domain/format.ts';
import type { ShopState } from '../lib/schema/shop-state.ts';
import { AccessMissing } from './AccessMissing.tsx';
import { NoOffer } from './NoOffer.tsx';
import { type ActivationOutcome, OfferCard } from './OfferCard.tsx';
import { useWords } from './WordsContext.tsx';

export interface ShopPanelActions {
  onActivate: (offerId: string) => Promise<ActivationOutcome>;
  /** Called straight from the click, as `permissions.request` demands. */
  onAllow: (origins: readonly string[]) => Promise<boolean>;
  onSilence: (retailerId: string, silenced: boolean) => void;
  onSetUp: () => void;
}

type ShopPanelProps = ShopPanelActions & { state: ShopState; nonprofitName: string };

function ShopPanelBody(props: ShopPanelProps) {
  const { state } = props;
  const words = useWords();
  switch (state.state) {
    case 'notSetUp':
      return (
        <>
          <p className="lead">{words.say('notSetUp')}</p>
          <p className="muted">{words.say('notSetUpHint')}</p>
          <button type="button" className="primary wide" onClick={props.onSetUp}>
            {words.say('notSetUpButton')}
          </button>
        </>
      );
    case 'notAShop':
      return (
        <>
          <p className="lead">{words.say('notAShop')}</p>
          <p className="muted">{words.say('notAShopHint')}</p>
        </>
      );
    case 'detailsMissing':
      return (
        <>
          <p className="lead">{words.say('detailsMissing', { community: state.community })}</p>
          <p className="muted">{words.say('detailsMissingHint')}</p>
        </>
      );
    case 'accessMissing':
      return (
        <AccessMissing
          retailer={state.retailer.name}
          onAllow={() => props.onAllow(state.origins)}
        />
      );
    case 'stoodDown':
      return <p>{words.say('stoodDown')}</p>;
    case 'silenced':
      return (
        <>
          <p>{words.say('silenced', { retailer: state.retailer.name })}</p>
          <button
            type="button"
            className="secondary"
            onClick={() => props.onSilence(state.retailer.id, false)}
          >
            {words.say('silencedUndo')}
          </button>
        </>
      );
    case 'offer':
      return (
        <OfferCard
          key={state.offer.offerId}
          offer={state.offer}
          onActivate={() => props.onActivate(state.offer.offerId)}
        />
      );
    case 'noOffer':
      return <NoOffer state={state} nonprofitName={props.nonprofitName} />;
    case 'credited': {
      const date = formatDate(state.at, words.locale);
      return (
        <>
          <p className="lead">{words.say('credited', { nonprofit: state.nonprofit.name })}</p>
          <p className="muted">
            {words.say('creditedHint', { date, retailer: state.retailer.name })}
          </p>
        </>
      );
    }
  }
}

/** What can be said about the shop in the current tab: one of the worker's states, each in its own words. */
export function ShopPanel(props: ShopPanelProps) {
  return (
    <section className="shop card" aria-live="polite">
      {'retailer' in props.state && (
        <h2 className="shop-name">
          <bdi className="clamp">{props.state.retailer.name}</bdi>
        </h2>
      )}
      <ShopPanelBody {...props} />
    </section>
  );
}
