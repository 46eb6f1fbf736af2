import { mustGo } from '../../lib/domain/decide-banner.ts';
import { decideStandDown } from '../../lib/domain/decide-stand-down.ts';
import type { Sender } from '../../lib/platform/answer-messages.ts';
import { settingsItem, tabStateItem } from '../../lib/platform/storage-items.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Alternative, BannerContent } from '../../lib/schema/shop-state.ts';
import type { TabState } from '../../lib/schema/storage.ts';
import { loadBannerHistory } from './banner-events.ts';
import { findCredited } from './credited.ts';
import { findAlternatives } from './offers.ts';
import { findPage, type Page, pageName } from './page.ts';
import type { WorkerParts } from './parts.ts';
import { loadRecord, loadStandDownContext } from './stand-down.ts';

/**
 * What the banner on this page should show; `null` when that is no longer so: asked when it is injected, and again
 * whenever the shopper comes back to its tab. It only reads what a decision has left, so it waits for no other one; the
 * click is decided anew, in order.
 */
export async function composeBanner(
  parts: WorkerParts,
  sender: Sender,
): Promise<BannerContent | null> {
  const page = await findPage(parts, sender);
  if (page === undefined) return null;
  const state = await tabStateItem(page.tabId).getValue();
  if (state.banner === undefined || state.page !== pageName(page.url)) return null;
  const settings = await settingsItem.getValue();
  if (await isOver(parts, page, settings)) return null;
  return contentOf(parts, page, state, async () =>
    findAlternatives(parts, page.matches, await parts.store.loadBusinesses(), settings),
  );
}

async function isOver(
  parts: WorkerParts,
  { tabId, matches }: Page,
  settings: Settings,
): Promise<boolean> {
  const context = await loadStandDownContext(parts.now(), tabId);
  let stoodDown = false;
  for (const { retailer } of matches) {
    const record = await loadRecord(retailer, context);
    stoodDown ||= decideStandDown(record, context).decision === 'standDown';
  }
  const [first] = matches;
  if (first === undefined) return true;
  return mustGo({
    ...(await loadBannerHistory(parts, settings, first.retailer.id)),
    stoodDown,
    now: context.now,
  });
}

/** What the banner says that a tab's state names; `null` when what it is about is no more. */
export async function contentOf(
  parts: WorkerParts,
  { tabId, matches }: Page,
  state: TabState,
  loadAlternatives: () => Promise<Alternative[]>,
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
      const credited = await findCredited(parts, matches, tabId);
      return credited === undefined
        ? null
        : { kind: 'credited', form, retailer, nonprofit: credited.nonprofit };
    }
    case 'offer':
    case 'alternatives': {
      const alternatives = await loadAlternatives();
      if (state.banner === 'alternatives') {
        return { kind: 'alternatives', form, retailer, alternatives };
      }
      const click = parts.policy.bannerClick;
      const { offer } = state;
      if (offer === undefined) return null;
      return { kind: 'offer', form, offer, alternatives, click };
    }
  }
}
