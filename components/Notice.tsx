import type { ReactNode } from 'react';

/** `calm`: it went well, or is good to know. `caution`: something is missing, old or unanswered. `problem`: it failed. */
export type NoticeTone = 'calm' | 'caution' | 'problem';

/** One sentence that may appear while somebody is here: said politely, or at once when something failed. */
export function Notice(props: { tone?: NoticeTone; children: ReactNode }) {
  const { tone = 'calm' } = props;
  return (
    <div className={`notice ${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      {props.children}
    </div>
  );
}
