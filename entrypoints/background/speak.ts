import { decideBanner } from '../../lib/domain/decide-banner.ts';
import { sayBanner } from '../../lib/domain/say-banner.ts';
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
  const item = tabStateItem(tabId);
  // The shopper is waiting for the page, so what does not depend on one another is asked for together.
  const [settings, { activatedOfferId, unconfirmedClick }, credited] = await Promise.all([
    settingsItem.getValue(),
    item.getValue(),
    findCredited(parts, matches, tabId),
  ]);
  const retailerId = matches[0]?.retailer.id;
  if (settings.disclosureAcceptedAt === undefined || retailerId === undefined) return;

  const { nonprofit } = settings;
  const clicked = { tabId, unconfirmedClick, credited };
  const [confirmation, context, communities, history] = await Promise.all([
    findConfirmation(parts, matches, clicked),
    place === 'other' ? undefined : loadOfferContext(parts, settings, { place, nonprofit }),
    parts.store.loadBusinesses(),
    loadBannerHistory(parts, settings, retailerId),
  ]);
  const found =
    context === undefined || credited !== undefined || confirmation !== undefined
      ? undefined
      : findOffer(matches, context);
  const offer = found?.offer;
  const alternatives = findAlternatives(parts, matches, communities, settings);
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
  // Before all that is only for the record.
  const content = await contentOf(parts, page, state, async () => alternatives);
  if (content !== null) {
    const said = sayBanner(content, parts.words);
    await injectBanner(tabId, { page: pageName(url), content, said });
  }
  await showBadge(tabId, state.offer !== undefined);
  const outcome = decision.show === 'nothing' ? decision.because : decision.show;
  await logDecision(parts, matches, [], outcome);
}
