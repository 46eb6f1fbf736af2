import { useState } from 'react';
import { LeaveCommunity } from './LeaveCommunity.tsx';
import { Notice } from './Notice.tsx';
import { Undone } from './Undone.tsx';
import { useWords } from './WordsContext.tsx';

/** A community whose data cannot be read, by the id that it is stored under: its name is lost with the rest. */
export function DamagedCommunity(props: {
  community: string;
  /** Tells whether it was removed. */
  onLeave: () => Promise<boolean>;
}) {
  const words = useWords();
  const [failed, setFailed] = useState(false);
  const { community, onLeave } = props;
  return (
    <>
      <Notice tone="problem">{words.say('communityDamaged', { community })}</Notice>
      <LeaveCommunity
        community={community}
        onLeave={() => void onLeave().then((isLeft) => setFailed(!isLeft))}
      />
      {failed && <Undone what="communityLeaveFailed" />}
    </>
  );
}
