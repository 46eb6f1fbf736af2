import { type ReactNode, useEffect, useRef, useState } from 'react';

/** What stands there after a press on the first of these controls; of several, after one press on each. */
export function Pressed({ on, children }: { on: readonly string[]; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState(0);
  const next = on[pressed];
  useEffect(() => {
    if (next === undefined) return;
    const timer = setInterval(() => {
      const control = place.current?.querySelector<HTMLElement>(next);
      if (!control) return;
      clearInterval(timer);
      control.click();
      setPressed((before) => before + 1);
    }, 20);
    return () => clearInterval(timer);
  }, [next]);
  return (
    <div ref={place} data-pressing={next}>
      {children}
    </div>
  );
}
