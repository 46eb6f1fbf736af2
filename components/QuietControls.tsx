import { formatDate } from '../lib/domain/format.ts';
import type { Words } from '../lib/domain/words.ts';
import { useWords } from './WordsContext.tsx';

interface QuietControlsProps {
  /** The shop of this tab, when it may be silenced for good. */
  retailer: { readonly id: string; readonly name: string } | undefined;
  /** ISO time until which no banner shows anywhere, when that is still ahead. */
  snoozedUntil: string | undefined;
  /** Whether no banner shows anywhere because how quiet to be cannot be read: only the settings can end that. */
  isLost: boolean;
  onSnooze: () => void;
  onResume: () => void;
  onSettings: () => void;
  onNever: (retailerId: string) => void;
}

/** What is so now, and the one button for it. */
function chooseControl(props: QuietControlsProps, words: Words) {
  const { snoozedUntil } = props;
  if (props.isLost) {
    return {
      said: words.say('quietLost'),
      label: 'welcomeOpenSettings',
      act: props.onSettings,
    } as const;
  }
  if (snoozedUntil === undefined) return { label: 'quietSnooze', act: props.onSnooze } as const;
  const date = formatDate(snoozedUntil, words.locale);
  return {
    said: words.say('quietSnoozed', { date }),
    label: 'quietResume',
    act: props.onResume,
  } as const;
}

/** How to be left alone, one click each. */
export function QuietControls(props: QuietControlsProps) {
  const words = useWords();
  const { retailer } = props;
  const { said, label, act } = chooseControl(props, words);
  return (
    <fieldset className="quiet-controls">
      <legend className="visually-hidden">{words.say('quiet')}</legend>
      {/* One button for all, so that it keeps the focus; what it did is said beside it. */}
      <span>
        <span role="status">{said !== undefined && `${said} `}</span>
        <button type="button" className="quiet" onClick={act}>
          {words.say(label)}
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
