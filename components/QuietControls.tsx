import { formatDate } from '../lib/domain/format.ts';
import { useWords } from './WordsContext.tsx';

interface QuietControlsProps {
  /** The shop of this tab, when it may be silenced for good. */
  retailer: { readonly id: string; readonly name: string } | undefined;
  /** ISO time until which no banner shows anywhere, when that is still ahead. */
  snoozedUntil: string | undefined;
  onSnooze: () => void;
  onResume: () => void;
  onNever: (retailerId: string) => void;
}

/** How to be left alone, one click each. */
export function QuietControls(props: QuietControlsProps) {
  const words = useWords();
  const { retailer, snoozedUntil } = props;
  return (
    <fieldset className="quiet-controls">
      <legend className="visually-hidden">{words.say('quiet')}</legend>
      {snoozedUntil === undefined ? (
        <button type="button" className="quiet" onClick={props.onSnooze}>
          {words.say('quietSnooze')}
        </button>
      ) : (
        <span>
          {words.say('quietSnoozed', { date: formatDate(snoozedUntil, words.locale) })}{' '}
          <button type="button" className="quiet" onClick={props.onResume}>
            {words.say('quietResume')}
          </button>
        </span>
      )}
      {retailer !== undefined && (
        <button type="button" className="quiet" onClick={() => props.onNever(retailer.id)}>
          {words.say('quietNever', { retailer: retailer.name })}
        </button>
      )}
    </fieldset>
  );
}
