import { useEffect, useState } from 'react';
import type { LoadedCommunity } from '../platform/directory/directory-store.ts';
import { directoryStore } from './directory-store.ts';
import { useDirectories } from './use-directories.ts';

/** The communities with all that they list; loaded again when a sync swapped one. Undefined until first read. Throws in drawing what loading threw. */
export function useCommunities(): readonly LoadedCommunity[] | undefined {
  const directories = useDirectories();
  const [communities, setCommunities] = useState<readonly LoadedCommunity[]>();
  const [failure, setFailure] = useState<{ readonly reason: unknown }>();
  useEffect(() => {
    if (directories === undefined) return;
    let current = true;
    void directoryStore.loadCommunities().then(
      (loaded) => {
        if (current) setCommunities(loaded);
      },
      (reason: unknown) => {
        if (current) setFailure({ reason });
      },
    );
    return () => {
      current = false;
    };
  }, [directories]);
  if (failure !== undefined) throw failure.reason;
  return communities;
}
