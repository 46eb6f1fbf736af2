import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from './WordsContext.tsx';

/** One step of the welcome page. Its heading takes the focus, so that a screen reader reads on from there. */
export function WelcomeStep(props: {
  title: string;
  step: number;
  total: number;
  children: ReactNode;
}) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { step, total } = props;
  useEffect(() => {
    if (step > 1) heading.current?.focus();
  }, [step]);
  return (
    <section className="step card">
      <p className="muted">
        {step <= total && words.say('welcomeStep', { step: String(step), total: String(total) })}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
