import { decideBanner } from '../../lib/domain/decide-banner.ts';
import { settingsItem, tabStateItem } from '../../lib/platform/storage-items.ts';
import { injectBanner, showBadge } from '../../lib/platform/tabs.ts';
import type { MessageRequest } from '../../lib/schema/messages.ts';
import type { TabState } from '../../lib/schema/storage.ts';
import { loadBannerHistory } from './banner-events.ts';
import { contentOf } from './compose-banner.ts';
import { findConfirmation } from './confirmation.ts';
import { findCredited } from './credited.ts';
import { logDecision } from './decision-log.ts';
import { findAlternatives, findOffer, loadOfferContext } from './offers.ts';
import { type Page, pageName } from './page.ts';
import type { WorkerParts } from './parts.ts';

/** Decides what to show on a shop's page where nobody else is owed the sale, and has it shown. */
export async function speak(
  parts: WorkerParts,
  page: Page,
  place: MessageRequest<'pageVisited'>['place'],
): Promise<void> {
  const { tabId, url, matches } = page;
  const now = parts.now();
  const settings = await settingsItem.getValue();
  const retailerId = matches[0]?.retailer.id;
  if (settings.disclosureAcceptedAt === undefined || retailerId === undefined) return;

  const item = tabStateItem(tabId);
  const { activatedOfferId, unconfirmedClick } = await item.getValue();
  const credited = await findCredited(parts, matches, tabId);
  const confirmation = await findConfirmation(parts, matches, {
    tabId,
    unconfirmedClick,
    credited,
  });
  const found =
    place === 'other' || credited !== undefined || confirmation !== undefined
      ? undefined
      : findOffer(
          matches,
          await loadOfferContext(parts, settings, { place, nonprofit: settings.nonprofit }),
        );
  const offer = found?.offer;
  const communities = await parts.store.loadBusinesses();
  const alternatives = findAlternatives(parts, matches, communities, settings);
  const history = await loadBannerHistory(parts, settings, retailerId);
  const decision = decideBanner({
    ...history,
    place,
    stoodDown: false,
    available: {
      confirmation: confirmation !== undefined,
      offer: offer !== undefined,
      credited: credited !== undefined,
      alternatives: alternatives.length > 0,
    },
    promptsPerJourney: found?.promptsPerJourney,
    now: now.getTime(),
  });
  const state: TabState = {
    page: pageName(url),
    place,
    ...(offer !== undefined && !history.silenced && { offer }),
    ...(decision.show !== 'nothing' && { banner: decision.show, bannerForm: decision.form }),
    ...(confirmation !== undefined && { confirmation }),
    ...(activatedOfferId !== undefined && { activatedOfferId }),
  };
  await item.setValue(state);
  // Before all that is only for the record: the shopper is waiting for the page.
  const content = await contentOf(parts, page, state, async () => alternatives);
  if (content !== null) await injectBanner(tabId, { page: pageName(url), content });
  await showBadge(tabId, state.offer !== undefined);
  const outcome = decision.show === 'nothing' ? decision.because : decision.show;
  await logDecision(parts, matches, [], outcome);
}
