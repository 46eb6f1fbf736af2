import { type ReactNode, useEffect, useRef } from 'react';

/**
 * What takes the place of the control that asked for it: the focus goes there, so that a keyboard's place is not lost and
 * a screen reader reads on from it (WCAG 2.4.3).
 */
export function Arrived(props: { className?: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div className={props.className} tabIndex={-1} ref={place}>
      {props.children}
    </div>
  );
}
