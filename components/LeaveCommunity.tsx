import { ConfirmButton } from './ConfirmButton.tsx';
import { useWords } from './WordsContext.tsx';

/** A button that removes a community after one question that says what goes and what stays. */
export function LeaveCommunity({ community, onLeave }: { community: string; onLeave: () => void }) {
  const words = useWords();
  return (
    <ConfirmButton
      label={words.say('communityLeave')}
      tone="quiet"
      title={words.say('communityLeaveTitle', { community })}
      text={words.say('communityLeaveText')}
      confirm={words.say('communityLeaveConfirm')}
      onConfirm={onLeave}
    />
  );
}
