import { type ReactNode, useRef } from 'react';
import { useSpoken } from './Spoken.tsx';

/** `calm`: it went well, or is good to know. `caution`: something is missing, old or unanswered. `problem`: it failed. */
export type NoticeTone = 'calm' | 'caution' | 'problem';

/** One sentence that may appear while somebody is here: said politely, or at once when something failed. */
export function Notice(props: { tone?: NoticeTone; children: ReactNode }) {
  const { tone = 'calm' } = props;
  const box = useRef<HTMLDivElement>(null);
  const isAlert = tone === 'problem';
  const isSpoken = useSpoken(box, !isAlert);
  // An alert is read out however it comes.
  const role = isAlert ? 'alert' : isSpoken ? undefined : 'status';
  return (
    <div className={`notice ${tone}`} role={role} ref={box}>
      {props.children}
    </div>
  );
}
