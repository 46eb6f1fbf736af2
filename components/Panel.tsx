import { type ReactNode, useId } from 'react';

/** One titled part of a page; screen readers list it by its heading. */
export function Panel(props: { title: string; id?: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="panel" aria-labelledby={heading} id={props.id}>
      <h2 id={heading}>{props.title}</h2>
      {props.children}
    </section>
  );
}
