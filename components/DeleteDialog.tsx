import { ConfirmButton } from './ConfirmButton.tsx';
import { useWords } from './WordsContext.tsx';

/** A button that deletes everything after one question. */
export function DeleteDialog({ onDelete }: { onDelete: () => void }) {
  const words = useWords();
  return (
    <ConfirmButton
      label={words.say('deleteButton')}
      tone="danger"
      title={words.say('deleteTitle')}
      text={words.say('deleteText')}
      confirm={words.say('deleteConfirm')}
      onConfirm={onDelete}
    />
  );
}
