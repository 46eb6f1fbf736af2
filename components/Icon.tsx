const paths = {
  settings:
    'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Zm-7 10a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  leave: 'M8 16 16 8m-6.5 0H16v6.5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.8 11.3L20 20',
  check: 'm5 12.5 4.5 4.5L19 7.5',
} as const;

/** A small drawing beside words that say the same; on its own it would be nothing to a screen reader. */
export function Icon(props: { name: keyof typeof paths; size?: number }) {
  const { name, size = 18 } = props;
  return (
    <svg
      className={`icon ${name}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
