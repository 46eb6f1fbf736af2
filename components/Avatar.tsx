/**
 * A name's first letter on a soft disc: no directory brings logos, so nothing is fetched and nothing can be missing. It
 * is drawn by the style sheet, since it is no text to read out or to copy.
 */
export function Avatar(props: { name: string }) {
  const letter = /[\p{L}\p{N}]/u.exec(props.name)?.[0] ?? '';
  return <span className="avatar" aria-hidden="true" data-letter={letter.toLocaleUpperCase()} />;
}
