import { AccessPanel } from '../../components/AccessPanel.tsx';
import { useAccess } from '../../lib/hooks/use-access.ts';
import { requestAccess, revokeAccess } from '../../lib/platform/access.ts';
import type { LoadedCommunity } from '../../lib/platform/directory/directory-store.ts';

const failed = (): boolean => false;

/** Granted and missing shops; nothing is drawn before both are known, so that no button promises a wrong number. */
export function OptionsAccess(props: { communities: readonly LoadedCommunity[] | undefined }) {
  const access = useAccess(props.communities);
  if (access === undefined) return null;
  return (
    <AccessPanel
      {...access}
      onGrant={(origins) => requestAccess(origins).catch(failed)}
      onRevoke={(origins) => revokeAccess(origins).catch(failed)}
    />
  );
}
