import type { ReactNode } from 'react';

/** One specimen under its name. */
export function Frame(props: { name: string; children: ReactNode }) {
  return (
    <section className="frame" data-specimen={props.name}>
      <h3>{props.name}</h3>
      <div>{props.children}</div>
    </section>
  );
}
