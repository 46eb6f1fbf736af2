import { chooseDestination } from '../../../lib/domain/choose-destination.ts';
import { createClickSecret, deriveClickId } from '../../../lib/domain/click-id.ts';
import { decideStandDown } from '../../../lib/domain/decide-stand-down.ts';
import { buildDeepLink } from '../../../lib/domain/networks/build-deep-link.ts';
import { recordOwnActivation } from '../../../lib/domain/own-activation.ts';
import { settingsItem, tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import { loadTabUrl, navigateTab } from '../../../lib/platform/tabs.ts';
import type { ActivationRefusal, MessageResponse } from '../../../lib/schema/messages.ts';
import type { Offer } from '../../../lib/schema/shop-state.ts';
import type { Click, TabState } from '../../../lib/schema/storage.ts';
import { queueActivation, withdrawActivation } from '../credits/outbox.ts';
import { inOrder, type WorkerParts } from '../parts.ts';
import { loadRecord, loadStandDownContext, saveRecord } from '../stand-down/stand-down.ts';
import { pageName } from '../visits/page.ts';
import { findOfferedMatch, findProgram } from './stale-offer.ts';

type Activation = MessageResponse<'activateOffer'>;

const refuse = (code: ActivationRefusal): Activation => ({ ok: false, code });

/**
 * One click of the shopper on one offer in one tab: keep the click and its message on the device, then navigate the tab
 * once to the network's link. Everything is decided again at the click; the nonprofit credited is the one on the button.
 */
export function activateOffer(
  parts: WorkerParts,
  offerId: string,
  tabId: number | undefined,
): Promise<Activation> {
  return inOrder(async () => {
    if (tabId === undefined) return refuse('offerExpired');
    const item = tabStateItem(tabId);
    const state = await item.getValue();
    if (state.activatedOfferId === offerId) return refuse('alreadyActivated');
    if (state.offer?.offerId !== offerId) return refuse('offerExpired');
    try {
      return await openOffer(parts, tabId, state, state.offer);
    } catch {
      // The device could not keep the click: without that nobody could be credited, so no link is opened.
      return refuse('storageFailed');
    }
  });
}

async function openOffer(
  parts: WorkerParts,
  tabId: number,
  state: TabState,
  offer: Offer,
): Promise<Activation> {
  const url = await loadTabUrl(tabId);
  if (url === undefined) return refuse('offerExpired');
  const match = findOfferedMatch(await parts.store.matchPage(url), offer);
  if (match === undefined) return refuse('offerExpired');

  const now = parts.now();
  const context = await loadStandDownContext(now, tabId);
  const record = await loadRecord(match.retailer, context);
  if (decideStandDown(record, context).decision === 'standDown') return refuse('stoodDown');
  const settings = await settingsItem.getValue();
  const program = await findProgram(parts, match, offer, state, settings);
  if (program === undefined) return refuse('offerExpired');

  const secret = createClickSecret();
  const clickId = await deriveClickId(secret);
  const place = state.page === pageName(url) ? state.place : undefined;
  const destination = chooseDestination(url.href, place, match.retailer);
  const link = buildDeepLink(program, destination, clickId, match.retailer);
  if (!link.ok) return refuse('linkRefused');

  const click: Click = {
    clickId,
    secret,
    communityId: match.community.directory.communityId,
    retailerId: match.retailer.id,
    retailerName: match.retailer.name,
    nonprofit: offer.nonprofit,
    createdAt: now.toISOString(),
    activationState: 'queued',
    credits: [],
    sandbox: offer.sandbox,
  };
  const undo = () =>
    Promise.allSettled([
      withdrawActivation(parts, clickId),
      saveRecord(match.retailer, record),
      tabStateItem(tabId).setValue(state),
    ]);
  try {
    await saveRecord(match.retailer, recordOwnActivation(record, program.network, context));
    const { offer: _used, banner: _shown, ...rest } = state;
    await tabStateItem(tabId).setValue({
      ...rest,
      activatedOfferId: offer.offerId,
      unconfirmedClick: clickId,
    });
    // Last before the link is opened: what is queued will be sent.
    await queueActivation(parts, click);
  } catch (error) {
    await undo();
    throw error;
  }
  if (await navigateTab(tabId, link.url)) return { ok: true };
  await undo();
  return refuse('offerExpired');
}
