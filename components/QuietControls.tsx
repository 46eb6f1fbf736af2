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
      {/* One button for both, so that it keeps the focus; what it did is said beside it. */}
      <span>
        <span role="status">
          {snoozedUntil !== undefined &&
            `${words.say('quietSnoozed', { date: formatDate(snoozedUntil, words.locale) })} `}
        </span>
        <button
          type="button"
          className="quiet"
          onClick={snoozedUntil === undefined ? props.onSnooze : props.onResume}
        >
          {words.say(snoozedUntil === undefined ? 'quietSnooze' : 'quietResume')}
        </button>
      </span>
      {retailer !== undefined && (
        <button type="button" className="quiet" onClick={() => props.onNever(retailer.id)}>
          {words.say('quietNever', { retailer: retailer.name })}
        </button>
      )}
    </fieldset>
  );
}
