import { useState } from 'react';
import {
  type ActivationFailure,
  describeConditions,
  describeOffer,
  describeOfferPart,
  describeRefusal,
  describeRegisterNumber,
} from '../lib/domain/describe.ts';
import type { Offer } from '../lib/schema/shop-state.ts';
import { BusyButton } from './BusyButton.tsx';
import { EmphasizedText } from './EmphasizedText.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

export type ActivationOutcome = { ok: true } | { ok: false; code: ActivationFailure };

/** The offer with its one button, and everything that a shopper must know right beside it. */
export function OfferCard(props: { offer: Offer; onActivate: () => Promise<ActivationOutcome> }) {
  const { offer } = props;
  const words = useWords();
  const [progress, setProgress] = useState<'ready' | 'opening' | ActivationFailure>('ready');
  const activate = async () => {
    setProgress('opening');
    const outcome = await props.onActivate();
    if (!outcome.ok) setProgress(outcome.code);
  };
  const opening = progress === 'opening';
  const retailer = offer.retailer.name;
  const nonprofit = { text: offer.nonprofit.name, is: 'name' } as const;
  return (
    <div className="offer">
      <p className="offer-title clamp">
        <EmphasizedText
          text={describeOffer(offer, words)}
          parts={[nonprofit, { text: describeOfferPart(offer, words), is: 'figure' }]}
        />
      </p>
      <p className="muted">{describeRegisterNumber(offer.nonprofit, words)}</p>
      {offer.sandbox && <p className="tag">{words.say('sandboxNote')}</p>}
      <BusyButton className="primary wide" busy={opening} onPress={activate}>
        <span className="clamp">
          {opening ? (
            words.say('offerButtonBusy', { retailer })
          ) : (
            <EmphasizedText
              text={words.say('offerButton', { nonprofit: nonprofit.text })}
              parts={[nonprofit]}
            />
          )}
        </span>
      </BusyButton>
      {progress !== 'ready' && !opening && (
        <Notice tone="problem">{describeRefusal(progress, retailer, words)}</Notice>
      )}
      <ul className="conditions">
        {describeConditions(offer, words).map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
    </div>
  );
}
