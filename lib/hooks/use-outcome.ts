import { useCallback, useState } from 'react';

/** Follows commands to the worker; remembers whether the last one failed, to be said beside its button. */
export function useOutcome() {
  const [failed, setFailed] = useState(false);
  const follow = useCallback(async (command: Promise<boolean>): Promise<void> => {
    setFailed(!(await command));
  }, []);
  return { follow, failed };
}
