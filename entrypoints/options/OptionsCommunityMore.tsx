import { useEffect, useState } from 'react';
import { CommunityMore } from '../../components/CommunityMore.tsx';
import { keyFingerprint } from '../../lib/domain/directory/key-fingerprint.ts';
import { saveCommunity } from '../../lib/hooks/save-community.ts';
import { useCommunityTotals } from '../../lib/hooks/use-community-totals.ts';
import type { StoredDirectory } from '../../lib/schema/storage.ts';

/** More of one community; its server is asked only when it is opened. */
export function OptionsCommunityMore({ directory }: { directory: StoredDirectory }) {
  const { community } = directory.manifest;
  const { query, load } = useCommunityTotals(community.api);
  const [fingerprint, setFingerprint] = useState<string>();
  useEffect(() => {
    void keyFingerprint(directory.publicKey).then(setFingerprint);
  }, [directory.publicKey]);
  return (
    <CommunityMore
      community={community}
      fingerprint={fingerprint}
      totals={query}
      isIndexed={directory.manifest.retailerIndex !== undefined}
      onOpen={() => void load()}
      onSave={() => void saveCommunity(directory)}
    />
  );
}
