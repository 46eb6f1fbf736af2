import { useEffect, useState } from 'react';
import { CommunityMore } from '../../components/CommunityMore.tsx';
import { keyFingerprint } from '../../lib/domain/directory/key-fingerprint.ts';
import { saveCommunity } from '../../lib/hooks/save-community.ts';
import type { StoredDirectory } from '../../lib/schema/storage.ts';

/** More of one community, all of it from the device: opening it asks nobody. */
export function OptionsCommunityMore({ directory }: { directory: StoredDirectory }) {
  const { community } = directory.manifest;
  const [fingerprint, setFingerprint] = useState<string>();
  useEffect(() => {
    void keyFingerprint(directory.publicKey).then(setFingerprint);
  }, [directory.publicKey]);
  return (
    <CommunityMore
      community={community}
      fingerprint={fingerprint}
      told={directory}
      isIndexed={directory.manifest.retailerIndex !== undefined}
      onSave={() => void saveCommunity(directory)}
    />
  );
}
