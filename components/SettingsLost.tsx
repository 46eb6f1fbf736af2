import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

/** Said once of settings that could not be read: until it was seen, or until how often we speak is chosen anew. */
export function SettingsLost(props: {
  /** Whether how often we speak is among them, so that nothing is said at all. */
  isQuiet: boolean;
  onSeen: () => void;
}) {
  const words = useWords();
  if (props.isQuiet) return <Notice tone="caution">{words.say('settingsLostQuiet')}</Notice>;
  return (
    <Notice tone="caution">
      <div className="row">
        <span>{words.say('settingsLost')}</span>
        <button type="button" className="quiet" onClick={props.onSeen}>
          {words.say('settingsLostSeen')}
        </button>
      </div>
    </Notice>
  );
}
