import { useState } from 'react';
import type { Elsewhere } from '../lib/schema/elsewhere.ts';
import { Arrived } from './Arrived.tsx';
import { BusyButton } from './BusyButton.tsx';
import { FindingList } from './FindingList.tsx';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

type Progress = Elsewhere | { state: 'idle' } | { state: 'reading' } | { state: 'failed' };

/** Looks for the product at hand in other shops, once the shopper asks. */
export function FindElsewhere(props: { onFind: () => Promise<Elsewhere> }) {
  const words = useWords();
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const find = async () => {
    setProgress({ state: 'reading' });
    setProgress(await props.onFind().catch((): Progress => ({ state: 'failed' })));
  };
  if (progress.state === 'searched') {
    return (
      <Arrived>
        <FindingList {...progress} />
      </Arrived>
    );
  }
  const reading = progress.state === 'reading';
  return (
    <div className="find">
      <BusyButton
        className="secondary wide"
        aria-describedby="find-hint"
        busy={reading}
        onPress={find}
      >
        <Icon name="search" />
        {words.say(reading ? 'findBusy' : 'findButton')}
      </BusyButton>
      <p className="muted" id="find-hint">
        {words.say('findHint')}
      </p>
      {progress.state === 'noProduct' && (
        <Notice tone="caution">{words.say('findNoProduct')}</Notice>
      )}
      {progress.state === 'unreadable' && (
        <Notice tone="caution">{words.say('findUnreadable')}</Notice>
      )}
      {progress.state === 'failed' && (
        <Notice tone="problem">{words.say('shopStateFailed')}</Notice>
      )}
    </div>
  );
}
