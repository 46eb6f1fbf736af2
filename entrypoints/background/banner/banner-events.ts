import type { BannerHistory } from '../../../lib/domain/decide-banner.ts';
import { howCalm } from '../../../lib/domain/how-calm.ts';
import type { Sender } from '../../../lib/platform/answer-messages.ts';
import { tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import type { MessageRequest } from '../../../lib/schema/messages.ts';
import type { RetailerId } from '../../../lib/schema/primitives.ts';
import type { Settings } from '../../../lib/schema/settings.ts';
import type { BannerEvent } from '../../../lib/schema/storage.ts';
import { inOrder, type WorkerParts } from '../parts.ts';
import { clearMarks } from '../visits/clear-marks.ts';
import { logDecision } from '../visits/decision-log.ts';
import { findPage, type Page } from '../visits/page.ts';
import { silenceRetailer } from '../visits/silence.ts';

const day = 24 * 60 * 60 * 1000;

/** What a decision on a banner at this retailer needs of the past and of the settings, which are on their way as well. */
export async function loadBannerHistory(
  { database, now }: Pick<WorkerParts, 'database' | 'now'>,
  coming: Promise<Settings>,
  retailerId: RetailerId,
) {
  const tables = await database.read();
  // The future too: a clock that was set back may have left events there, which the decision knows how to take.
  const recent = IDBKeyRange.lowerBound(now().getTime() - 2 * day);
  const [settings, events, silenced] = await Promise.all([
    coming,
    tables.getAllFromIndex('bannerEvents', 'at', recent),
    tables.get('silencedRetailers', retailerId),
  ]);
  const { snoozedUntil } = settings;
  return {
    calmness: howCalm(settings),
    snoozedUntil: snoozedUntil === undefined ? undefined : Date.parse(snoozedUntil),
    silenced: silenced !== undefined,
    events,
    retailerId,
  } satisfies Omit<BannerHistory, 'stoodDown' | 'now'>;
}

async function noteEvent(
  parts: WorkerParts,
  retailerId: RetailerId,
  tabId: number,
  kind: BannerEvent['kind'],
): Promise<void> {
  const { place } = await tabStateItem(tabId).getValue();
  await parts.database.write(['bannerEvents'], async (transaction) => {
    await transaction.objectStore('bannerEvents').add({
      retailerId,
      kind,
      // A click may land on any page.
      place: place === undefined || place === 'other' ? 'landing' : place,
      at: parts.now().getTime(),
    });
  });
}

/** Acts on a message of a banner, in order, with the shop that its page belongs to. */
const atShop = (
  parts: WorkerParts,
  sender: Sender,
  act: (page: Page, retailerId: RetailerId) => Promise<unknown>,
): Promise<void> =>
  inOrder(async () => {
    const page = await findPage(parts, sender);
    const retailerId = page?.matches[0]?.retailer.id;
    if (page !== undefined && retailerId !== undefined) await act(page, retailerId);
  });

/** The page has shown the banner, or had no free place for it; only what was shown counts against calmness. */
export const notePlacement = (
  parts: WorkerParts,
  { as }: MessageRequest<'bannerPlaced'>,
  sender: Sender,
): Promise<void> =>
  atShop(parts, sender, ({ tabId, matches }, retailerId) =>
    as === 'nowhere'
      ? logDecision(parts, matches, [], 'noRoom')
      : noteEvent(parts, retailerId, tabId, 'shown'),
  );

/** The shopper closed the banner: remember it as they said it. */
export const noteDismissal = (
  parts: WorkerParts,
  { how }: MessageRequest<'dismissBanner'>,
  sender: Sender,
): Promise<void> =>
  atShop(parts, sender, async ({ tabId }, retailerId) => {
    await noteEvent(parts, retailerId, tabId, 'closed');
    if (how !== 'never') return;
    await silenceRetailer(parts, retailerId, true);
    await clearMarks(parts, [retailerId]);
  });
