import { useId, useRef } from 'react';
import { useWords } from './WordsContext.tsx';

/** A button that removes a community after one question that says what goes and what stays. */
export function LeaveCommunity(props: { community: string; onLeave: () => void }) {
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { community } = props;
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className="quiet" onClick={() => dialog.current?.showModal()}>
        {words.say('communityLeave')}
      </button>
      <dialog ref={dialog} aria-labelledby={`${id}title`} aria-describedby={`${id}text`}>
        <h2 id={`${id}title`}>{words.say('communityLeaveTitle', { community })}</h2>
        <p id={`${id}text`}>{words.say('communityLeaveText')}</p>
        <div className="buttons">
          <button type="button" className="secondary" onClick={close}>
            {words.say('cancel')}
          </button>
          <button
            type="button"
            className="danger solid"
            onClick={() => {
              close();
              props.onLeave();
            }}
          >
            {words.say('communityLeaveConfirm')}
          </button>
        </div>
      </dialog>
    </>
  );
}
