import { decideBanner } from '../../../lib/domain/decide-banner.ts';
import { sayBanner } from '../../../lib/domain/say-banner.ts';
import { tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import { injectBanner, markToolbar, type ToolbarMark } from '../../../lib/platform/tabs.ts';
import type { MessageRequest } from '../../../lib/schema/messages.ts';
import type { Alternative } from '../../../lib/schema/shop-state.ts';
import type { Click, TabState } from '../../../lib/schema/storage.ts';
import { contentOf } from '../banner/compose-banner.ts';
import { findConfirmation } from '../banner/confirmation.ts';
import { findCredited } from '../credits/credited.ts';
import { findAlternatives, findOffer, offerContextOf } from '../offers/offers.ts';
import type { WorkerParts } from '../parts.ts';
import type { StandDownRecords } from '../stand-down/stand-down.ts';
import { logDecision } from './decision-log.ts';
import { type Page, pageName } from './page.ts';
import type { ToSpeak } from './readings.ts';

/** What is known of a page where nobody else is owed the sale. */
export interface Judged {
  readonly tab: TabState;
  readonly records: StandDownRecords;
}

type Place = MessageRequest<'pageVisited'>['place'];
type Topic = ReturnType<typeof findTopic>;

/** What could be said on a page, and how often it has been; undefined before the shopper has read the disclosure. */
export function findTopic(
  parts: WorkerParts,
  { matches }: Page,
  place: Place,
  { settings, obstacles, history, communities }: ToSpeak,
) {
  if (settings.disclosureAcceptedAt === undefined) return undefined;
  const { nonprofit } = settings;
  const context =
    place === 'other'
      ? undefined
      : offerContextOf(parts, settings, { place, nonprofit }, obstacles);
  const alternatives = findAlternatives(parts, matches, communities, settings);
  return { context, history, alternatives };
}

function chooseMark(
  { offer }: TabState,
  credited: Click | undefined,
  alternatives: readonly Alternative[],
): ToolbarMark {
  if (credited !== undefined) return 'credited';
  if (offer !== undefined) return 'offer';
  return alternatives.length > 0 ? 'on' : 'off';
}

/** Decides what to show on a shop's page where nobody else is owed the sale, and has it shown. */
export async function speak(
  parts: WorkerParts,
  page: Page,
  place: Place,
  { tab: { activatedOfferId, unconfirmedClick }, records }: Judged,
  topic: Topic,
): Promise<void> {
  if (topic === undefined) return;
  const { tabId, url, matches } = page;
  const { context, history, alternatives } = topic;
  const credited = await findCredited(parts, matches, records);
  const confirmation = await findConfirmation(parts, matches, {
    records,
    unconfirmedClick,
    credited,
  });
  const found =
    context === undefined || credited !== undefined || confirmation !== undefined
      ? undefined
      : findOffer(matches, context);
  const offer = found?.offer;
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
    now: parts.now().getTime(),
  });
  const state: TabState = {
    page: pageName(url),
    place,
    ...(offer !== undefined && !history.silenced && { offer }),
    ...(decision.show !== 'nothing' && { banner: decision.show, bannerForm: decision.form }),
    ...(confirmation !== undefined && { confirmation }),
    ...(activatedOfferId !== undefined && { activatedOfferId }),
  };
  const say = async () => {
    const content = await contentOf(parts, page, state, { records, alternatives });
    if (content === null) return undefined;
    return { page: pageName(url), content, said: sayBanner(content, parts.words) };
  };
  const [, given] = await Promise.all([tabStateItem(tabId).setValue(state), say()]);
  // Before all that is only for the record.
  if (given !== undefined) await injectBanner(tabId, given);
  const mark = history.silenced ? 'off' : chooseMark(state, credited, alternatives);
  await markToolbar(tabId, mark, parts.words);
  const outcome = decision.show === 'nothing' ? decision.because : decision.show;
  await logDecision(parts, matches, [], outcome);
}
