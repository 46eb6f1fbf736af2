import type { ReactNode } from 'react';

/** One sentence that may appear while somebody is here: said politely, or at once when something failed. */
export function Notice(props: { tone?: 'calm' | 'problem'; children: ReactNode }) {
  const problem = props.tone === 'problem';
  return (
    <div className={problem ? 'notice problem' : 'notice'} role={problem ? 'alert' : 'status'}>
      {props.children}
    </div>
  );
}
