import type { Alternative } from '../lib/schema/shop-state.ts';
import { AlternativeItem } from './AlternativeItem.tsx';
import { LongList } from './LongList.tsx';
import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

const shownAtFirst = 3;

/** Businesses of the shopper's communities for the thing at hand, in the order they come: nobody pays for a place. */
export function AlternativeList(props: { alternatives: readonly Alternative[] }) {
  const words = useWords();
  const { alternatives } = props;
  return (
    <Panel title={words.say('alternatives')}>
      {alternatives.length === 0 && <p className="muted">{words.say('alternativesNone')}</p>}
      <LongList
        className="alternatives"
        items={alternatives}
        shownAtFirst={shownAtFirst}
        render={(alternative) => (
          <AlternativeItem
            key={`${alternative.community.id} ${alternative.business.domain}`}
            alternative={alternative}
          />
        )}
      />
    </Panel>
  );
}
