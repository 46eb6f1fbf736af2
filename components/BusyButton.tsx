import type { MouseEventHandler, ReactNode } from 'react';

interface BusyButtonProps {
  /** While true nothing more can be pressed; the button keeps the focus, which `disabled` would drop. */
  busy: boolean;
  className: string;
  children: ReactNode;
  'aria-describedby'?: string;
  /** Without one it submits its form. */
  onPress?: () => void;
}

/** A button whose press takes a while. */
export function BusyButton({ busy, onPress, children, ...rest }: BusyButtonProps) {
  const press: MouseEventHandler = (event) => {
    if (busy) event.preventDefault();
    else onPress?.();
  };
  return (
    <button
      {...rest}
      type={onPress === undefined ? 'submit' : 'button'}
      aria-disabled={busy}
      onClick={press}
    >
      {children}
    </button>
  );
}
