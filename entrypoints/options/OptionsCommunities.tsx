import { CommunityList } from '../../components/CommunityList.tsx';
import { JoinCommunity } from '../../components/JoinCommunity.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { allowShops, joinCommunity, lookAtCommunity } from '../../lib/hooks/join-community.ts';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import { useAccess } from '../../lib/hooks/use-access.ts';
import { useCommunities } from '../../lib/hooks/use-communities.ts';
import { useDirectories } from '../../lib/hooks/use-directories.ts';
import { requestAccess } from '../../lib/platform/access.ts';
import type { CommunityId } from '../../lib/schema/primitives.ts';
import { OptionsCommunityMore } from './OptionsCommunityMore.tsx';

/** The communities as they are on this device, and the way to another one. */
export function OptionsCommunities() {
  const words = useWords();
  const directories = useDirectories();
  const communities = useCommunities();
  const access = useAccess(communities);
  if (directories === undefined) return null;
  const noteSeen = (communityId: CommunityId) => void sendCommand('noteShopsSeen', { communityId });
  return (
    <CommunityList
      directories={directories}
      now={new Date()}
      onSync={() => sendCommand('syncNow', {})}
      onOrder={(order) => void sendCommand('orderCommunities', { order: [...order] })}
      onPause={(communityId, paused) => void sendCommand('pauseCommunity', { communityId, paused })}
      onLeave={(communityId) => void sendCommand('leaveCommunity', { communityId })}
      onAllowNew={(communityId) => {
        if (access === undefined) return;
        requestAccess(access.missing).then(
          () => noteSeen(communityId),
          () => undefined,
        );
      }}
      onNewSeen={noteSeen}
      more={(directory) => <OptionsCommunityMore directory={directory} />}
    >
      {!directories.some(({ packaged }) => packaged) && (
        <button
          type="button"
          className="quiet"
          onClick={() => void sendCommand('restorePackaged', {})}
        >
          {words.say('communityRestore')}
        </button>
      )}
      <h3>{words.say('communityJoin')}</h3>
      <JoinCommunity onLook={lookAtCommunity} onJoin={joinCommunity} onAllow={allowShops} />
    </CommunityList>
  );
}
