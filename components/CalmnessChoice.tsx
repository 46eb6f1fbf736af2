import { useId } from 'react';
import { maximumPerDay } from '../lib/domain/decide-banner.ts';
import type { Calmness } from '../lib/schema/settings.ts';
import { Panel } from './Panel.tsx';
import { SaveFailed } from './SaveFailed.tsx';
import { useWords } from './WordsContext.tsx';

const choices = [
  { value: 'calm', title: 'calmnessCalm', hint: 'calmnessCalmHint' },
  { value: 'checkoutOnly', title: 'calmnessCheckoutOnly', hint: 'calmnessCheckoutOnlyHint' },
  { value: 'badgeOnly', title: 'calmnessBadgeOnly', hint: 'calmnessBadgeOnlyHint' },
  { value: 'off', title: 'calmnessOff', hint: 'calmnessOffHint' },
] as const satisfies readonly { value: Calmness; title: string; hint: string }[];

/** How often we may speak on a page by ourselves: four words instead of ten switches, the numbers behind them apart. */
export function CalmnessChoice(props: {
  /** Undefined where it was chosen and is lost. */
  calmness: Calmness | undefined;
  /** Whether the last change could not be kept. */
  failed: boolean;
  onChange: (calmness: Calmness) => void;
}) {
  const words = useWords();
  const id = useId();
  return (
    <Panel title={words.say('calmness')} id="calmness">
      <div className="choices" role="radiogroup" aria-label={words.say('calmness')}>
        {choices.map(({ value, title, hint }) => (
          <label key={value} className="choice" htmlFor={`${id}${value}`}>
            <input
              type="radio"
              id={`${id}${value}`}
              name={id}
              checked={props.calmness === value}
              aria-describedby={`${id}${value}hint`}
              onChange={() => props.onChange(value)}
            />
            <span>
              {words.say(title)}
              <span className="muted block" id={`${id}${value}hint`}>
                {words.say(hint)}
              </span>
            </span>
          </label>
        ))}
      </div>
      {props.failed && <SaveFailed />}
      <details>
        <summary>{words.say('calmnessDetails')}</summary>
        <ul className="plain">
          <li>{words.count('calmnessDetailDay', maximumPerDay)}</li>
          <li>{words.say('calmnessDetailClose')}</li>
          <li>{words.say('calmnessDetailSilent')}</li>
        </ul>
      </details>
    </Panel>
  );
}
