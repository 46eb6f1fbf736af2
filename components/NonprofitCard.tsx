import { type ReactNode, useRef, useState } from 'react';
import type { Nonprofit } from '../lib/schema/nonprofit.ts';
import { NonprofitIdentity } from './NonprofitIdentity.tsx';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { SaveFailed } from './SaveFailed.tsx';
import { useWords } from './WordsContext.tsx';

type Change =
  | { step: 'none' }
  | { step: 'choosing' }
  | { step: 'changed'; before: Nonprofit | undefined; now: Nonprofit }
  | { step: 'failed' };

interface NonprofitCardProps {
  nonprofit: Nonprofit | undefined;
  /** Saves the choice; false when it could not be saved. */
  onChoose: (nonprofit: Nonprofit) => Promise<boolean>;
  /** The picker, told what to do with a choice. */
  picker: (onChoose: (nonprofit: Nonprofit) => void) => ReactNode;
}

/** Who benefits now: change it with one click and one choice, and take that back with one more. */
export function NonprofitCard(props: NonprofitCardProps) {
  const words = useWords();
  const [change, setChange] = useState<Change>({ step: 'none' });
  // The picker and the undo button go once they are pressed: the focus stays in the card.
  const changing = useRef<HTMLButtonElement>(null);
  const choose = async (now: Nonprofit) => {
    const before = props.nonprofit;
    const saved = await props.onChoose(now);
    setChange(saved ? { step: 'changed', before, now } : { step: 'failed' });
    changing.current?.focus();
  };
  const undo = async (before: Nonprofit) => {
    setChange({ step: (await props.onChoose(before)) ? 'none' : 'failed' });
    changing.current?.focus();
  };
  const choosing = change.step === 'choosing';
  return (
    <Panel title={words.say('yourNonprofit')} id="nonprofit">
      <div className="row">
        {props.nonprofit === undefined ? (
          <p className="muted">{words.say('nonprofitNone')}</p>
        ) : (
          <NonprofitIdentity nonprofit={props.nonprofit} />
        )}
        <button
          type="button"
          ref={changing}
          className={props.nonprofit === undefined && !choosing ? 'primary' : 'quiet'}
          aria-expanded={choosing}
          onClick={() => setChange({ step: choosing ? 'none' : 'choosing' })}
        >
          {choosing
            ? words.say('cancel')
            : words.say(props.nonprofit === undefined ? 'chooseNonprofit' : 'changeNonprofit')}
        </button>
      </div>
      {choosing && props.picker(choose)}
      {change.step === 'changed' && (
        <Notice>
          <div className="row">
            <span>{words.say('nonprofitChosen', { nonprofit: change.now.name })}</span>
            {change.before !== undefined && <UndoButton before={change.before} onUndo={undo} />}
          </div>
        </Notice>
      )}
      {change.step === 'failed' && <SaveFailed />}
    </Panel>
  );
}

function UndoButton(props: { before: Nonprofit; onUndo: (before: Nonprofit) => void }) {
  const words = useWords();
  return (
    <button type="button" className="quiet" onClick={() => props.onUndo(props.before)}>
      {words.say('undo')}
    </button>
  );
}
