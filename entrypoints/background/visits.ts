import { decideBanner } from '../../lib/domain/decide-banner.ts';
import type { Sender } from '../../lib/platform/answer-messages.ts';
import type { RetailerMatch } from '../../lib/platform/directory-store.ts';
import { settingsItem, tabStateItem } from '../../lib/platform/storage-items.ts';
import { injectBanner, showBadge } from '../../lib/platform/tabs.ts';
import type { MessageRequest } from '../../lib/schema/messages.ts';
import type { AttributionSignal } from '../../lib/schema/network.ts';
import type { BannerContent } from '../../lib/schema/shop-state.ts';
import type { BannerEvent, TabState } from '../../lib/schema/storage.ts';
import { findCredited } from './credited.ts';
import { logDecision } from './decision-log.ts';
import { findAlternatives, findOffer, loadOfferContext } from './offers.ts';
import { inOrder, type WorkerParts } from './parts.ts';
import { silenceRetailer } from './silence.ts';
import { loadStandDownContext, noteVisit } from './stand-down.ts';

const day = 24 * 60 * 60 * 1000;
const hopLifetime = 60 * 60 * 1000;

interface Page {
  readonly tabId: number;
  readonly url: URL;
  readonly matches: readonly RetailerMatch[];
}

async function findPage(parts: WorkerParts, { tabId, url }: Sender): Promise<Page | undefined> {
  if (tabId === undefined || url === undefined) return undefined;
  const pageUrl = new URL(url);
  const matches = await parts.store.matchPage(pageUrl);
  return matches.length === 0 ? undefined : { tabId, url: pageUrl, matches };
}

/** The page as a tab's state names it: enough to tell two pages apart, without query and fragment. */
export const pageName = (url: URL): string => url.origin + url.pathname;

/** A shop's page showed signs of another publisher: take note, for all tabs. */
export function noteAttribution(
  parts: WorkerParts,
  { signals }: MessageRequest<'attributionSeen'>,
  sender: Sender,
): Promise<void> {
  return inOrder(async () => {
    const page = await findPage(parts, sender);
    if (page !== undefined) await judgeSignals(parts, page, signals);
  });
}

/** Takes note of a visit with its signs and of the redirect that led to it. @returns whether we stand down. */
async function judgeSignals(
  parts: WorkerParts,
  page: Page,
  seen: readonly AttributionSignal[],
): Promise<boolean> {
  const context = await loadStandDownContext(parts.now(), page.tabId);
  const signals = [...(await takeHop(page.tabId, context.now)), ...seen];
  const standsDown = await noteVisit(page.matches, signals, context);
  if (standsDown) await beSilent(page);
  if (standsDown || seen.length > 0) {
    await logDecision(parts, page.matches, signals, standsDown ? 'stoodDown' : 'own');
  }
  return standsDown;
}

/** Keeps a tab's redirect through a network until a shop's page of that tab has taken note of it. */
async function takeHop(tabId: number, now: number): Promise<AttributionSignal[]> {
  const item = tabStateItem(tabId);
  const { hop, ...rest } = await item.getValue();
  if (hop === undefined) return [];
  await item.setValue(rest);
  return Math.abs(now - hop.at) < hopLifetime ? [hop.signal] : [];
}

/** Forgets what the tab could have offered. The badge is only ever cleared here: a stood-down shop looks like any site. */
async function beSilent({ tabId, url }: Page): Promise<void> {
  const item = tabStateItem(tabId);
  const { activatedOfferId, offer } = await item.getValue();
  await item.setValue({
    page: pageName(url),
    ...(activatedOfferId !== undefined && { activatedOfferId }),
  });
  if (offer !== undefined) await showBadge(tabId, false);
}

/** A shop's page that may be worth speaking on: decide, and show what the decision allows. */
export function judgeVisit(
  parts: WorkerParts,
  { place }: MessageRequest<'pageVisited'>,
  sender: Sender,
): Promise<void> {
  return inOrder(async () => {
    const page = await findPage(parts, sender);
    if (page === undefined || (await judgeSignals(parts, page, []))) return;
    await speak(parts, page, place);
  });
}

async function speak(
  parts: WorkerParts,
  page: Page,
  place: MessageRequest<'pageVisited'>['place'],
) {
  const { tabId, url, matches } = page;
  const { database, store } = parts;
  const now = parts.now();
  const settings = await settingsItem.getValue();
  const retailerId = matches[0]?.retailer.id;
  if (settings.disclosureAcceptedAt === undefined || retailerId === undefined) return;

  const credited = await findCredited(parts, matches, tabId);
  const found =
    place === 'other' || credited !== undefined
      ? undefined
      : findOffer(
          matches,
          await loadOfferContext(parts, settings, { place, nonprofit: settings.nonprofit }),
        );
  const offer = found?.offer;
  const alternatives = findAlternatives(parts, matches, await store.loadBusinesses(), settings);
  const tables = await database.read();
  const recent = IDBKeyRange.lowerBound(now.getTime() - 2 * day);
  const [events, silenced] = await Promise.all([
    tables.getAllFromIndex('bannerEvents', 'at', recent),
    tables.get('silencedRetailers', retailerId),
  ]);
  const decision = decideBanner({
    place,
    stoodDown: false,
    calmness: settings.calmness ?? 'calm',
    snoozedUntil:
      settings.snoozedUntil === undefined ? undefined : Date.parse(settings.snoozedUntil),
    silenced: silenced !== undefined,
    available: {
      offer: offer !== undefined,
      credited: credited !== undefined,
      alternatives: alternatives.length > 0,
    },
    events,
    retailerId,
    promptsPerJourney: found?.promptsPerJourney,
    now: now.getTime(),
  });
  const item = tabStateItem(tabId);
  const { activatedOfferId } = await item.getValue();
  const state: TabState = {
    page: pageName(url),
    place,
    ...(offer !== undefined && silenced === undefined && { offer }),
    ...(decision.show !== 'nothing' && { banner: decision.show }),
    ...(activatedOfferId !== undefined && { activatedOfferId }),
  };
  await item.setValue(state);
  await showBadge(tabId, state.offer !== undefined);
  await logDecision(
    parts,
    matches,
    [],
    decision.show === 'nothing' ? decision.because : decision.show,
  );
  if (decision.show === 'nothing' || place === 'other') return;
  if (await injectBanner(tabId)) {
    await noteBanner(database, { retailerId, kind: 'shown', place, at: now.getTime() });
  }
}

const noteBanner = (database: WorkerParts['database'], event: BannerEvent) =>
  database.write(['bannerEvents'], async (transaction) => {
    await transaction.objectStore('bannerEvents').add(event);
  });

/** What the banner that the worker has just injected should show; `null` when that is no longer so. */
export function composeBanner(parts: WorkerParts, sender: Sender): Promise<BannerContent | null> {
  return inOrder(async () => {
    const page = await findPage(parts, sender);
    const match = page?.matches[0];
    if (page === undefined || match === undefined) return null;
    const { tabId, url, matches } = page;
    const state = await tabStateItem(tabId).getValue();
    if (state.banner === undefined || state.page !== pageName(url)) return null;
    const retailer = { id: match.retailer.id, name: match.retailer.name };
    if (state.banner === 'credited') {
      const credited = await findCredited(parts, matches, tabId);
      return credited === undefined
        ? null
        : { kind: 'credited', retailer, nonprofit: credited.nonprofit };
    }
    const settings = await settingsItem.getValue();
    const alternatives = findAlternatives(
      parts,
      matches,
      await parts.store.loadBusinesses(),
      settings,
    );
    if (state.banner === 'alternatives') return { kind: 'alternatives', retailer, alternatives };
    return state.offer === undefined ? null : { kind: 'offer', offer: state.offer, alternatives };
  });
}

/** The shopper closed the banner: remember it as they said it. */
export function noteDismissal(
  parts: WorkerParts,
  { how }: MessageRequest<'dismissBanner'>,
  sender: Sender,
): Promise<void> {
  return inOrder(async () => {
    const page = await findPage(parts, sender);
    const retailerId = page?.matches[0]?.retailer.id;
    if (page === undefined || retailerId === undefined) return;
    const { place } = await tabStateItem(page.tabId).getValue();
    const at = parts.now().getTime();
    await noteBanner(parts.database, {
      retailerId,
      kind: 'closed',
      place: place === undefined || place === 'other' ? 'landing' : place,
      at,
    });
    if (how === 'never') await silenceRetailer(parts, retailerId, true);
  });
}
