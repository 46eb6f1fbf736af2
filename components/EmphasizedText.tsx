import { Fragment } from 'react';

/**
 * A whole sentence with some of its parts set off. The sentence comes from the language's own words, in its own order;
 * a part that does not stand in it as written is simply not set off.
 */
export function EmphasizedText(props: {
  text: string;
  parts: readonly { readonly text: string; readonly className: string }[];
}) {
  const [part, ...rest] = props.parts;
  const at = part === undefined || part.text === '' ? -1 : props.text.indexOf(part.text);
  if (part === undefined) return props.text;
  if (at === -1) return <EmphasizedText text={props.text} parts={rest} />;
  const before = props.text.slice(0, at);
  const after = props.text.slice(at + part.text.length);
  return (
    <Fragment>
      <EmphasizedText text={before} parts={rest} />
      <strong className={part.className}>{part.text}</strong>
      <EmphasizedText text={after} parts={rest} />
    </Fragment>
  );
}
