import { useId, useRef } from 'react';
import { useWords } from './WordsContext.tsx';

/** A button that acts after one question. The browser's own dialog keeps the focus inside and Esc out. */
export function ConfirmButton(props: {
  label: string;
  tone: 'danger' | 'quiet';
  title: string;
  /** What goes and what stays. */
  text: string;
  confirm: string;
  onConfirm: () => void;
}) {
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className={props.tone} onClick={() => dialog.current?.showModal()}>
        {props.label}
      </button>
      <dialog ref={dialog} aria-labelledby={`${id}title`} aria-describedby={`${id}text`}>
        <h2 id={`${id}title`}>{props.title}</h2>
        <p id={`${id}text`}>{props.text}</p>
        <div className="buttons">
          <button type="button" className="secondary" onClick={close}>
            {words.say('cancel')}
          </button>
          <button
            type="button"
            className="danger solid"
            onClick={() => {
              close();
              props.onConfirm();
            }}
          >
            {props.confirm}
          </button>
        </div>
      </dialog>
    </>
  );
}
