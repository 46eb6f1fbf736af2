import { AccessPanel } from '../../components/AccessPanel.tsx';
import { useAccess } from '../../lib/hooks/use-access.ts';
import { useCommunities } from '../../lib/hooks/use-communities.ts';
import { requestAccess, revokeAccess } from '../../lib/platform/access.ts';

const failed = (): boolean => false;

/** Granted and missing shops; nothing is drawn before both are known, so that no button promises a wrong number. */
export function OptionsAccess() {
  const access = useAccess(useCommunities());
  if (access === undefined) return null;
  return (
    <AccessPanel
      {...access}
      onGrant={(origins) => requestAccess(origins).catch(failed)}
      onRevoke={(origins) => revokeAccess(origins).catch(failed)}
    />
  );
}
