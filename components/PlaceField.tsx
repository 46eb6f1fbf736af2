import { useEffect, useId, useState } from 'react';

/** A place as the shopper types it: saved when the field is left, so that no half word is. */
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
        onBlur={() => text.trim() !== value && onSave(text.trim())}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
      />
    </div>
  );
}
