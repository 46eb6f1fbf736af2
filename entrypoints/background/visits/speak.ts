import { decideBanner } from '../../../lib/domain/decide-banner.ts';
import { sayBanner } from '../../../lib/domain/say-banner.ts';
import { tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import {
  dropDraft,
  handBanner,
  markToolbar,
  runBanner,
  type ToolbarMark,
} from '../../../lib/platform/tabs.ts';
import type { MessageRequest } from '../../../lib/schema/messages.ts';
import type { Alternative, GivenBanner } from '../../../lib/schema/shop-state.ts';
import type { Click, TabState } from '../../../lib/schema/storage.ts';
import { contentOf } from '../banner/compose-banner.ts';
import { findConfirmation } from '../banner/confirmation.ts';
import { findCredited } from '../credits/credited.ts';
import { findOffer, offerContextOf } from '../offers/offers.ts';
import type { WorkerParts } from '../parts.ts';
import type { StandDownRecords } from '../stand-down/stand-down.ts';
import { logDecision } from './decision-log.ts';
import type { Draft } from './draft.ts';
import { type Page, pageName } from './page.ts';
import type { ToSpeak } from './readings.ts';

/** What is known of a page where nobody else is owed the sale. */
export interface Judged {
  readonly tab: TabState;
  readonly records: StandDownRecords;
}

type Place = MessageRequest<'pageVisited'>['place'];
type Topic = NonNullable<ReturnType<typeof findTopic>>;

/** What is decided on a page. */
interface Verdict {
  readonly state: TabState;
  /** What to show, if anything. */
  readonly given: GivenBanner | undefined;
  readonly mark: ToolbarMark;
  /** As the shopper's log names it. */
  readonly outcome: string;
}

/** What could be said on a page, and how often it has been; undefined before the shopper has read the disclosure. */
export function findTopic(
  parts: WorkerParts,
  place: Place,
  { settings, obstacles, history, alternatives }: ToSpeak,
) {
  if (settings.disclosureAcceptedAt === undefined) return undefined;
  const { nonprofit } = settings;
  const context =
    place === 'other'
      ? undefined
      : offerContextOf(parts, settings, { place, nonprofit }, obstacles);
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

/**
 * Decides what to show on a shop's page where nobody else is owed the sale. Nothing is written.
 * @param offerId of the offer, if there is one; a fresh one otherwise.
 */
export async function decide(
  parts: WorkerParts,
  page: Page,
  place: Place,
  { tab: { activatedOfferId, unconfirmedClick }, records }: Judged,
  { context, history, alternatives }: Topic,
  offerId?: string,
): Promise<Verdict> {
  const { url, matches } = page;
  const credited = await findCredited(parts, matches, records);
  const confirmation = await findConfirmation(parts, matches, {
    records,
    unconfirmedClick,
    credited,
  });
  const found =
    context === undefined || credited !== undefined || confirmation !== undefined
      ? undefined
      : findOffer(matches, context, offerId);
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
  const content = await contentOf(parts, page, state, { records, alternatives });
  return {
    state,
    given:
      content === null
        ? undefined
        : { page: pageName(url), content, said: sayBanner(content, parts.words) },
    mark: history.silenced ? 'off' : chooseMark(state, credited, alternatives),
    outcome: decision.show === 'nothing' ? decision.because : decision.show,
  };
}

/**
 * Has shown what was decided on.
 * @param draft what the page has been given to prepare.
 */
export async function speak(
  parts: WorkerParts,
  { tabId, matches }: Page,
  { state, given, mark, outcome }: Verdict,
  draft: Draft | undefined,
): Promise<void> {
  await tabStateItem(tabId).setValue(state);
  // Before all that is only for the record, and not waited for: while a page does not answer, others are decided on.
  if (given !== undefined) show(tabId, given, draft);
  else if (draft !== undefined) void dropDraft(tabId);
  await markToolbar(tabId, mark, parts.words);
  await logDecision(parts, matches, [], outcome);
}

function show(tabId: number, given: GivenBanner, draft: Draft | undefined): void {
  const isDrafted = JSON.stringify(given) === JSON.stringify(draft?.given);
  void handBanner(tabId, isDrafted ? { ...given, draft: draft?.id } : given);
  // With a draft the script is there, or on its way.
  if (draft === undefined) void runBanner(tabId);
}
