import { useEffect, useId, useState } from 'react';

/** A place as the shopper types it: saved by Enter or when the field is left, so that no half word is. */
export function PlaceField(props: {
  label: string;
  value: string;
  hintId?: string;
  onSave: (place: string) => void;
}) {
  const id = useId();
  const { value, onSave } = props;
  const [text, setText] = useState(value);
  // Another window may have changed it meanwhile.
  useEffect(() => setText(value), [value]);
  const save = () => text.trim() !== value && onSave(text.trim());
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        maxLength={100}
        autoComplete="off"
        aria-describedby={props.hintId}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={save}
        onKeyDown={({ key }) => key === 'Enter' && save()}
      />
    </div>
  );
}
