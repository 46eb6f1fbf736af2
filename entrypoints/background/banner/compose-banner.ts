import { mustGo } from '../../../lib/domain/decide-banner.ts';
import type { Sender } from '../../../lib/platform/answer-messages.ts';
import { settingsItem, tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import { markToolbar } from '../../../lib/platform/tabs.ts';
import type { Alternative, BannerContent } from '../../../lib/schema/shop-state.ts';
import type { TabState } from '../../../lib/schema/storage.ts';
import { findCredited } from '../credits/credited.ts';
import { findAlternatives } from '../offers/offers.ts';
import { findStandingOffer, forgetOffer } from '../offers/stale-offer.ts';
import { inOrder, type WorkerParts } from '../parts.ts';
import { loadStanding, type StandDownRecords } from '../stand-down/stand-down.ts';
import { findPage, type Page, pageName } from '../visits/page.ts';
import { loadBannerHistory } from './banner-events.ts';

/**
 * What the banner on this page should show; `null` when that is no longer so: asked when the page's load has brought
 * something new, and whenever the shopper comes back to its tab. In order, so after what the page has told of before.
 */
export function composeBanner(parts: WorkerParts, sender: Sender): Promise<BannerContent | null> {
  return inOrder(async () => {
    const page = await findPage(parts, sender);
    if (page === undefined) return null;
    const state = await tabStateItem(page.tabId).getValue();
    if (state.banner === undefined || state.page !== pageName(page.url)) return null;
    const [first] = page.matches;
    if (first === undefined) return null;
    const coming = settingsItem.getValue();
    const [settings, history, communities, { records, stoodDown }] = await Promise.all([
      coming,
      loadBannerHistory(parts, coming, first.retailer.id),
      parts.store.loadBusinesses(first.retailer.category),
      loadStanding(parts, page),
    ]);
    if (stoodDown || history.silenced) await markToolbar(page.tabId, 'off', parts.words);
    if (mustGo({ ...history, stoodDown, now: parts.now().getTime() })) return null;
    const alternatives = findAlternatives(parts, page.matches, communities, settings);
    if (
      state.banner === 'offer' &&
      !(await findStandingOffer(parts, page.matches, state, settings))
    ) {
      await forgetOffer(parts, page.tabId, state, alternatives);
      return null;
    }
    return contentOf(parts, page, state, { records, alternatives });
  });
}

/** What the banner says that a tab's state names; `null` when what it is about is no more. */
export async function contentOf(
  parts: WorkerParts,
  { matches }: Page,
  state: TabState,
  { records, alternatives }: { records: StandDownRecords; alternatives: Alternative[] },
): Promise<BannerContent | null> {
  const [first] = matches;
  if (first === undefined) return null;
  const retailer = { id: first.retailer.id, name: first.retailer.name };
  const form = state.bannerForm ?? 'card';
  switch (state.banner) {
    case undefined:
      return null;
    case 'confirmation': {
      if (state.confirmation === undefined) return null;
      const { clickId, answered } = state.confirmation;
      const click = await (await parts.database.read()).get('clicks', clickId);
      return click === undefined
        ? null
        : { kind: 'confirmation', form, retailer, nonprofit: click.nonprofit, answered };
    }
    case 'credited': {
      const credited = await findCredited(parts, matches, records);
      return credited === undefined
        ? null
        : { kind: 'credited', form, retailer, nonprofit: credited.nonprofit };
    }
    case 'alternatives':
      return { kind: 'alternatives', form, retailer, alternatives };
    case 'offer': {
      const { offer } = state;
      if (offer === undefined) return null;
      return { kind: 'offer', form, offer, alternatives, click: parts.policy.bannerClick };
    }
  }
}
