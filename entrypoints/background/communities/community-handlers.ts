import type { Handlers } from '../../../lib/platform/answer-messages.ts';
import type { MessageResponse } from '../../../lib/schema/messages.ts';
import { notStored } from '../not-stored.ts';
import type { WorkerParts } from '../parts.ts';
import type { Upkeep } from '../upkeep.ts';
import { leaveCommunity } from './leave-community.ts';

type Saved = MessageResponse<'pauseCommunity'>;

type CommunityHandlers = Pick<
  Handlers,
  | 'joinCommunity'
  | 'leaveCommunity'
  | 'noteShopsSeen'
  | 'orderCommunities'
  | 'pauseCommunity'
  | 'restorePackaged'
>;

/** The answers to what the shopper does with communities. Shop pages are told after each. */
export function createCommunityHandlers(parts: WorkerParts, upkeep: Upkeep): CommunityHandlers {
  const { store, now } = parts;
  const change = async (work: () => Promise<void>): Promise<Saved> => {
    try {
      await work();
      await upkeep.refreshVisits();
      return { ok: true };
    } catch {
      // The disk is full or the database broken: the shopper is told that it did not stick.
      return notStored;
    }
  };

  return {
    joinCommunity: (request) => upkeep.joinCommunity(request),
    async leaveCommunity({ communityId }) {
      const left = await leaveCommunity(parts, communityId);
      await upkeep.refreshVisits();
      return left;
    },
    pauseCommunity: ({ communityId, paused }) =>
      change(() =>
        store.changeDirectory(communityId, {
          pausedAt: paused ? now().toISOString() : undefined,
        }),
      ),
    orderCommunities: ({ order }) => change(() => store.orderDirectories(order)),
    noteShopsSeen: ({ communityId }) =>
      change(() => store.changeDirectory(communityId, { newShops: undefined })),
    restorePackaged: () =>
      change(async () => {
        await upkeep.restorePackaged();
        await upkeep.start();
      }),
  };
}
