import { useId, useRef } from 'react';
import { useWords } from './WordsContext.tsx';

/** A button that deletes everything after one question. The browser's own dialog keeps the focus inside and Esc out. */
export function DeleteDialog(props: { onDelete: () => void }) {
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className="danger" onClick={() => dialog.current?.showModal()}>
        {words.say('deleteButton')}
      </button>
      <dialog ref={dialog} aria-labelledby={`${id}title`} aria-describedby={`${id}text`}>
        <h2 id={`${id}title`}>{words.say('deleteTitle')}</h2>
        <p id={`${id}text`}>{words.say('deleteText')}</p>
        <div className="buttons">
          <button type="button" className="secondary" onClick={close}>
            {words.say('cancel')}
          </button>
          <button
            type="button"
            className="danger solid"
            onClick={() => {
              close();
              props.onDelete();
            }}
          >
            {words.say('deleteConfirm')}
          </button>
        </div>
      </dialog>
    </>
  );
}
