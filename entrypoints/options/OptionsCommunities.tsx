import { CommunityList } from '../../components/CommunityList.tsx';
import { JoinCommunity } from '../../components/JoinCommunity.tsx';
import { Undone } from '../../components/Undone.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { allowShops, joinCommunity, lookAtCommunity } from '../../lib/hooks/join-community.ts';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import { findMissingAccess, type ShopAccess, useAccess } from '../../lib/hooks/use-access.ts';
import { useCommunities } from '../../lib/hooks/use-communities.ts';
import { useDirectories } from '../../lib/hooks/use-directories.ts';
import { useOutcome } from '../../lib/hooks/use-outcome.ts';
import { requestAccess } from '../../lib/platform/access.ts';
import type { LoadedCommunity } from '../../lib/platform/directory/directory-store.ts';
import type { CommunityId } from '../../lib/schema/primitives.ts';
import { OptionsCommunityMore } from './OptionsCommunityMore.tsx';
import { OptionsDamaged } from './OptionsDamaged.tsx';

/** The communities as they are on this device, and the way to another one. */
export function OptionsCommunities() {
  const words = useWords();
  const directories = useDirectories();
  const communities = useCommunities();
  const access = useAccess(communities);
  const { follow, failed } = useOutcome();
  if (directories === undefined) return null;
  const noteSeen = (communityId: CommunityId) => sendCommand('noteShopsSeen', { communityId });
  // For the shops of this community alone: the others were not spoken of. Declined, they stay as new as they were.
  const allowNew = async (
    communityId: CommunityId,
    { granted }: ShopAccess,
    known: readonly LoadedCommunity[],
  ) => {
    const own = known.filter(({ directory }) => directory.communityId === communityId);
    const asked = requestAccess(findMissingAccess(own, granted).missing);
    const isGiven = await asked.catch(() => false);
    if (isGiven) await noteSeen(communityId);
    return isGiven;
  };
  return (
    <CommunityList
      directories={directories}
      now={new Date()}
      onSync={() => sendCommand('syncNow', {})}
      onOrder={(order) => sendCommand('orderCommunities', { order: [...order] })}
      onPause={(communityId, paused) => sendCommand('pauseCommunity', { communityId, paused })}
      onLeave={(communityId) => sendCommand('leaveCommunity', { communityId })}
      onAllowNew={
        access && communities && ((communityId) => allowNew(communityId, access, communities))
      }
      onNewSeen={noteSeen}
      more={(directory) => <OptionsCommunityMore directory={directory} />}
    >
      <OptionsDamaged />
      {!directories.some(({ packaged }) => packaged) && (
        <button
          type="button"
          className="quiet"
          onClick={() => void follow(sendCommand('restorePackaged', {}))}
        >
          {words.say('communityRestore')}
        </button>
      )}
      {failed && <Undone what="communityRestoreFailed" />}
      <h3>{words.say('communityJoin')}</h3>
      <JoinCommunity onLook={lookAtCommunity} onJoin={joinCommunity} onAllow={allowShops} />
    </CommunityList>
  );
}
