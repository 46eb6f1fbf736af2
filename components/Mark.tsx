/** Our mark (assets/icon.svg): the ring of an order, and the share that leaves it. */
export function Mark(props: { size: number }) {
  return (
    <svg viewBox="0 0 24 24" width={props.size} height={props.size} aria-hidden="true">
      <path
        d="M9.5 5.2A8 8 0 1 0 18.8 14.5"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="4.4"
        strokeLinecap="round"
      />
      <path
        d="M14.2 9.8V6.4A4.4 4.4 0 0 1 18.6 2H22V5.4A4.4 4.4 0 0 1 17.6 9.8Z"
        fill="var(--leaf)"
      />
    </svg>
  );
}
