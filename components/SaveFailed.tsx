import { useEffect, useRef } from 'react';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

/** Says beside what was changed that it could not be kept, and comes into sight where its part is taller than the window. */
export function SaveFailed() {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // No arrow's result: Chromium answers with a promise, which React would take for what is to be done at the end.
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={place}>
      <Notice tone="problem">{words.say('saveFailed')}</Notice>
    </div>
  );
}
