import { useId } from 'react';
import { type CreditStage, creditStages } from '../lib/domain/credit-summary.ts';
import { creditStageKeys } from './credit-stage-keys.ts';
import { useWords } from './WordsContext.tsx';

/** Narrows the table of credits by name and by stage. */
export function CreditFilter(props: {
  text: string;
  stage: CreditStage | undefined;
  onText: (text: string) => void;
  onStage: (stage: CreditStage | undefined) => void;
}) {
  const words = useWords();
  const id = useId();
  return (
    <div className="fields">
      <div className="field">
        <label htmlFor={`${id}text`}>{words.say('creditsFilter')}</label>
        <input
          id={`${id}text`}
          type="search"
          value={props.text}
          onChange={(event) => props.onText(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}stage`}>{words.say('creditsColumnStatus')}</label>
        <select
          id={`${id}stage`}
          value={props.stage ?? ''}
          onChange={({ target }) =>
            props.onStage(creditStages.find((stage) => stage === target.value))
          }
        >
          <option value="">{words.say('creditsStatusAll')}</option>
          {creditStages.map((stage) => (
            <option key={stage} value={stage}>
              {words.say(creditStageKeys[stage])}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
