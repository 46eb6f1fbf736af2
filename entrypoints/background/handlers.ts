import type { Handlers } from '../../lib/platform/answer-messages.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { noteDismissal, notePlacement } from './banner/banner-events.ts';
import { composeBanner } from './banner/compose-banner.ts';
import { createCommunityHandlers } from './communities/community-handlers.ts';
import { reassignCredit } from './credits/reassign-credit.ts';
import { deleteEverything } from './delete-everything.ts';
import { activateOffer } from './offers/activation.ts';
import { findElsewhere } from './offers/find-elsewhere.ts';
import { inOrder, type WorkerParts } from './parts.ts';
import { saveSettings } from './settings.ts';
import type { Upkeep } from './upkeep.ts';
import { clearMarks } from './visits/clear-marks.ts';
import { beginPurchase } from './visits/prepare-visit.ts';
import { restoreMarks } from './visits/restore-marks.ts';
import { composeShopState } from './visits/shop-state.ts';
import { silenceRetailer } from './visits/silence.ts';
import { judgeVisit, noteAttribution } from './visits/visits.ts';

/** The answer to every message of the protocol. */
export function createHandlers(parts: WorkerParts, upkeep: Upkeep): Handlers {
  const activate = async (offerId: string, tabId: number | undefined) => {
    const activation = await activateOffer(parts, offerId, tabId);
    // Not waited for: the shopper is on the way. If it fails, the message stays in the outbox for its alarm.
    if (activation.ok) upkeep.flushOutbox().catch(() => undefined);
    return activation;
  };

  return {
    async attributionSeen(request, sender) {
      await noteAttribution(parts, request, sender);
      return {};
    },
    pageBegun: (_request, sender) => beginPurchase(parts, sender),
    async pageVisited(request, sender) {
      await judgeVisit(parts, request, sender);
      return {};
    },
    getBanner: (_request, sender) => composeBanner(parts, sender),
    async bannerPlaced(request, sender) {
      await notePlacement(parts, request, sender);
      return {};
    },
    async activateOffer({ offerId, seen }, { tabId }) {
      if ((parts.policy.bannerClick === 'opensLink' && seen) || tabId === undefined) {
        return activate(offerId, tabId);
      }
      await openOwnPage(tabId);
      return { ok: true };
    },
    async dismissBanner(request, sender) {
      await noteDismissal(parts, request, sender);
      if (request.how === 'snooze') {
        const midnight = parts.now();
        midnight.setHours(24, 0, 0, 0);
        await saveSettings({ snoozedUntil: midnight.toISOString() });
      }
      if (request.how === 'never') await upkeep.refreshVisits();
      return {};
    },
    findElsewhere: ({ tabId }) => findElsewhere(parts, tabId),
    getShopState: ({ tabId }) =>
      // Not waited for: the popup is, and the next page of the shop is not open yet.
      composeShopState(parts, tabId, () => void upkeep.refreshVisits().catch(() => undefined)),
    activateOfferInTab: ({ offerId, tabId }) => activate(offerId, tabId),
    chooseNonprofit: ({ nonprofit }) => saveSettings({ nonprofit }),
    async reassignCredit({ clickId, nonprofit }) {
      const reassigned = await reassignCredit(parts, clickId, nonprofit);
      // See activate.
      if (reassigned.ok) upkeep.flushOutbox().catch(() => undefined);
      return reassigned;
    },
    async updateSettings({ changes }) {
      const saved = await saveSettings(changes);
      await upkeep.refreshVisits();
      return saved;
    },
    async silenceRetailer({ retailerId, silenced }) {
      const { before, ...saved } = await silenceRetailer(parts, retailerId, silenced);
      if (!saved.ok) return saved;
      // In order, so after a visit that was being judged as it stood before.
      if (silenced) await inOrder(() => clearMarks(parts, [retailerId]));
      await upkeep.refreshVisits();
      if (!silenced && before) await inOrder(() => restoreMarks(parts, before));
      return saved;
    },
    ...createCommunityHandlers(parts, upkeep),
    async syncNow() {
      const began = parts.now().toISOString();
      await upkeep.sync();
      const active = (await parts.store.loadDirectories()).filter((each) => !each.pausedAt);
      const problems = active.flatMap(({ lastProblem }) => lastProblem ?? []);
      const failed = problems.find(({ at }) => at >= began);
      return failed === undefined ? { ok: true } : { ok: false, code: failed.code };
    },
    async deleteEverything() {
      const deleted = await deleteEverything(parts);
      await upkeep.start();
      return deleted;
    },
  };
}
