import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

/** Said once of settings that could not be read: until it was seen, or until how often we speak is chosen anew. */
export function SettingsLost(props: {
  /** Whether how quiet to be is among them, so that nothing is said at all. */
  isQuiet: boolean;
  /** Whether how often we may speak can still be read: then it stands, and one click is enough. */
  isCalmnessKept: boolean;
  onSeen: () => void;
}) {
  const words = useWords();
  const { isQuiet } = props;
  if (isQuiet && !props.isCalmnessKept) {
    return <Notice tone="caution">{words.say('settingsLostQuiet')}</Notice>;
  }
  return (
    <Notice tone="caution">
      <div className="row">
        <span>{words.say(isQuiet ? 'quietLost' : 'settingsLost')}</span>
        <button type="button" className="quiet" onClick={props.onSeen}>
          {words.say(isQuiet ? 'quietResume' : 'settingsLostSeen')}
        </button>
      </div>
    </Notice>
  );
}
