import { useState } from 'react';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

/** Asks for access to one shop; the browser's own prompt follows the click. */
export function AccessMissing(props: { retailer: string; onAllow: () => Promise<boolean> }) {
  const words = useWords();
  const [declined, setDeclined] = useState(false);
  const { retailer } = props;
  return (
    <>
      <p>{words.say('accessMissing', { retailer })}</p>
      <p className="muted">{words.say('accessMissingHint')}</p>
      <button
        type="button"
        className="primary wide"
        onClick={async () => setDeclined(!(await props.onAllow()))}
      >
        {words.say('accessMissingButton', { retailer })}
      </button>
      {declined && <Notice tone="caution">{words.say('accessDeclined')}</Notice>}
    </>
  );
}
