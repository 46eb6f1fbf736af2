import type { ReactNode } from 'react';

/** A part that is wider than a narrow window: it scrolls by itself, by mouse and by keys. */
export function ScrollRegion(props: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
