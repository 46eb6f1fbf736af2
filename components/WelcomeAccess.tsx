import { useState } from 'react';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

/** Step three: where we may look. The browser's own prompt follows; "not now" leaves everything usable. */
export function WelcomeAccess(props: {
  shops: number;
  /** False until the origins are loaded: the browser's prompt must follow the click at once. */
  ready: boolean;
  onGrant: () => Promise<boolean>;
  onNotNow: () => void;
}) {
  const words = useWords();
  const [declined, setDeclined] = useState(false);
  return (
    <>
      <p>{words.say('accessIntro')}</p>
      <p className="muted">{words.say('welcomeAccessHint')}</p>
      <div className="buttons">
        <button
          type="button"
          className="primary"
          disabled={!props.ready}
          onClick={async () => setDeclined(!(await props.onGrant()))}
        >
          {props.shops === 0
            ? words.say('accessGrantLinks')
            : words.count('accessGrantAll', props.shops)}
        </button>
        <button type="button" className="quiet" onClick={props.onNotNow}>
          {words.say('welcomeAccessNotNow')}
        </button>
      </div>
      {declined && <Notice tone="caution">{words.say('accessDeclined')}</Notice>}
    </>
  );
}
