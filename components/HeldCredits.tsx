import { useState } from 'react';
import type { TextKey } from '../assets/locales/catalogue.ts';
import type { Nonprofit } from '../lib/schema/nonprofit.ts';
import type { ClickId } from '../lib/schema/primitives.ts';
import type { Click } from '../lib/schema/storage.ts';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

/** How giving one credit to another nonprofit ended. */
export type GiveOutcome = 'given' | 'tooLate' | 'notServed' | 'failed';

interface HeldCreditsProps {
  /** Clicks whose nonprofit their community does not serve any more. */
  held: readonly Click[];
  nonprofit: Nonprofit | undefined;
  onGive: (clickId: ClickId, nonprofit: Nonprofit) => Promise<GiveOutcome>;
}

const sentences = {
  given: 'creditsGiven',
  tooLate: 'creditsGiveTooLate',
  notServed: 'creditsGiveNotServed',
  failed: 'creditsGiveFailed',
} as const satisfies Record<GiveOutcome, TextKey>;

const worst = (outcomes: readonly GiveOutcome[]): GiveOutcome =>
  outcomes.find((outcome) => outcome !== 'given') ?? 'given';

/** Held credits never move by themselves: the shopper gives them to whom they chose now. */
export function HeldCredits(props: HeldCreditsProps) {
  const { held, nonprofit, onGive } = props;
  const words = useWords();
  const [result, setResult] = useState<{ outcome: GiveOutcome; name: string }>();
  const give = async (to: Nonprofit) => {
    const outcomes = await Promise.all(held.map((click) => onGive(click.clickId, to)));
    setResult({ outcome: worst(outcomes), name: to.name });
  };
  if (held.length === 0 && result?.outcome !== 'given') return null;
  const canGive =
    nonprofit !== undefined && held.some(({ nonprofit: { id } }) => id !== nonprofit.id);
  return (
    <Notice tone="caution">
      {held.length > 0 && <p>{words.count('creditsHeldNotice', held.length)}</p>}
      {held.length > 0 && !canGive && <p>{words.say('creditsGiveChoose')}</p>}
      {held.length > 0 && canGive && (
        <button type="button" className="secondary" onClick={() => give(nonprofit)}>
          {words.say('creditsGive', { nonprofit: nonprofit.name })}
        </button>
      )}
      {result !== undefined && (
        <p>{words.say(sentences[result.outcome], { nonprofit: result.name })}</p>
      )}
    </Notice>
  );
}
