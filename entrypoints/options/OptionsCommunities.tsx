import { CommunityList } from '../../components/CommunityList.tsx';
import { JoinCommunity } from '../../components/JoinCommunity.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { allowShops, joinCommunity, lookAtCommunity } from '../../lib/hooks/join-community.ts';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import { findMissingAccess, useAccess } from '../../lib/hooks/use-access.ts';
import { useCommunities } from '../../lib/hooks/use-communities.ts';
import { useDirectories } from '../../lib/hooks/use-directories.ts';
import { useOutcome } from '../../lib/hooks/use-outcome.ts';
import { requestAccess } from '../../lib/platform/access.ts';
import type { CommunityId } from '../../lib/schema/primitives.ts';
import { OptionsCommunityMore } from './OptionsCommunityMore.tsx';

/** The communities as they are on this device, and the way to another one. */
export function OptionsCommunities() {
  const words = useWords();
  const directories = useDirectories();
  const communities = useCommunities();
  const access = useAccess(communities);
  const { follow, failed } = useOutcome();
  if (directories === undefined) return null;
  const noteSeen = (communityId: CommunityId) =>
    void follow(sendCommand('noteShopsSeen', { communityId }));
  return (
    <CommunityList
      directories={directories}
      now={new Date()}
      onSync={() => sendCommand('syncNow', {})}
      onOrder={(order) => void follow(sendCommand('orderCommunities', { order: [...order] }))}
      onPause={(communityId, paused) =>
        void follow(sendCommand('pauseCommunity', { communityId, paused }))
      }
      onLeave={(communityId) => void follow(sendCommand('leaveCommunity', { communityId }))}
      onAllowNew={(communityId) => {
        if (access === undefined || communities === undefined) return;
        // For the shops of this community alone: the others were not spoken of.
        const own = communities.filter(({ directory }) => directory.communityId === communityId);
        requestAccess(findMissingAccess(own, access.granted).missing).then(
          () => noteSeen(communityId),
          () => undefined,
        );
      }}
      onNewSeen={noteSeen}
      more={(directory) => <OptionsCommunityMore directory={directory} />}
    >
      {failed && <Notice tone="problem">{words.say('saveFailed')}</Notice>}
      {!directories.some(({ packaged }) => packaged) && (
        <button
          type="button"
          className="quiet"
          onClick={() => void follow(sendCommand('restorePackaged', {}))}
        >
          {words.say('communityRestore')}
        </button>
      )}
      <h3>{words.say('communityJoin')}</h3>
      <JoinCommunity onLook={lookAtCommunity} onJoin={joinCommunity} onAllow={allowShops} />
    </CommunityList>
  );
}
