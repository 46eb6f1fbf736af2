import { Fragment, type ReactNode } from 'react';
import { classOfName, splitAtName } from '../lib/domain/split-at-name.ts';

/** One part of a sentence that is set off: a figure, or a name, which may run the other way. */
export interface EmphasizedPart {
  readonly text: string;
  readonly is: 'figure' | 'name';
}

const draw = ({ text, is }: EmphasizedPart): ReactNode =>
  is === 'figure' ? (
    <strong className="part">{text}</strong>
  ) : (
    <bdi className={classOfName(text)}>{text}</bdi>
  );

/**
 * A whole sentence with some of its parts set off. The sentence comes from the language's own words, in its own order;
 * a part that does not stand in it as written is simply not set off.
 */
export function EmphasizedText(props: { text: string; parts: readonly EmphasizedPart[] }) {
  const [part, ...rest] = props.parts;
  if (part === undefined) return props.text;
  const split = splitAtName(props.text, part.text);
  if (split === undefined) return <EmphasizedText text={props.text} parts={rest} />;
  return (
    <Fragment>
      <EmphasizedText text={split.before} parts={rest} />
      {draw(part)}
      <EmphasizedText text={split.after} parts={rest} />
    </Fragment>
  );
}
