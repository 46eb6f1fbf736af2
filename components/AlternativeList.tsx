import { useState } from 'react';
import type { Alternative } from '../lib/schema/shop-state.ts';
import { AlternativeItem } from './AlternativeItem.tsx';
import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

const shownAtFirst = 3;

/** Businesses of the shopper's communities for the thing at hand, in the order they come: nobody pays for a place. */
export function AlternativeList(props: { alternatives: readonly Alternative[] }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const hidden = props.alternatives.length - shownAtFirst;
  const shown = all ? props.alternatives : props.alternatives.slice(0, shownAtFirst);
  return (
    <Panel title={words.say('alternatives')}>
      {shown.length === 0 && <p className="muted">{words.say('alternativesNone')}</p>}
      <ul className="alternatives">
        {shown.map((alternative) => (
          <AlternativeItem
            key={`${alternative.community.id} ${alternative.business.domain}`}
            alternative={alternative}
          />
        ))}
      </ul>
      {hidden > 0 && !all && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {words.count('alternativesMore', hidden)}
        </button>
      )}
    </Panel>
  );
}
