import type { Sender } from '../../../lib/platform/answer-messages.ts';
import { tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import { markToolbar } from '../../../lib/platform/tabs.ts';
import type { MessageRequest } from '../../../lib/schema/messages.ts';
import type { AttributionSignal } from '../../../lib/schema/network.ts';
import { inOrder, type WorkerParts } from '../parts.ts';
import { noteVisit, standsDownBy } from '../stand-down/stand-down.ts';
import { clearMarks } from './clear-marks.ts';
import { logDecision } from './decision-log.ts';
import { findPage, type Page, pageName } from './page.ts';
import { type OnRecord, readForVisit, readOnRecord } from './readings.ts';
import { decide, findTopic, type Judged, speak } from './speak.ts';

const hopLifetime = 60 * 60 * 1000;

/** A shop's page showed signs of another publisher: take note, for all tabs. */
export function noteAttribution(
  parts: WorkerParts,
  { signals }: MessageRequest<'attributionSeen'>,
  sender: Sender,
): Promise<void> {
  return inOrder(async (take) => {
    const page = await findPage(parts, sender);
    if (page === undefined) return;
    await judgeSignals(parts, page, signals, await readOnRecord(page, take));
  });
}

/**
 * Takes note of a visit with its signs and of the redirect that led to it.
 * @returns the tab as it was before, and what is known of the retailers; undefined when we stand down.
 */
async function judgeSignals(
  parts: WorkerParts,
  page: Page,
  seen: readonly AttributionSignal[],
  { browserSession, tab, records: before }: OnRecord,
): Promise<Judged | undefined> {
  const context = { now: parts.now().getTime(), browserSession, tabId: page.tabId };
  const { hop } = tab;
  const led = hop !== undefined && Math.abs(context.now - hop.at) < hopLifetime ? [hop.signal] : [];
  const signals = [...led, ...seen];
  const records = await noteVisit(page.matches, before, signals, context);
  const standsDown = standsDownBy(records, context);
  // Not before it is recorded: a worker that dies in between must find it again. Recorded twice, it says the same.
  if (hop !== undefined) await forgetHop(page.tabId);
  if (standsDown) await beSilent(parts, page);
  if (standsDown && signals.length > 0) await clearMarks(parts, [...records.keys()]);
  if (standsDown || seen.length > 0) {
    await logDecision(parts, page.matches, signals, standsDown ? 'stoodDown' : 'own');
  }
  return standsDown ? undefined : { tab, records };
}

async function forgetHop(tabId: number): Promise<void> {
  const item = tabStateItem(tabId);
  const { hop: _noted, ...rest } = await item.getValue();
  await item.setValue(rest);
}

/** Forgets what the tab could have offered. The mark is only ever cleared here: a stood-down shop looks like any site. */
async function beSilent({ words }: WorkerParts, { tabId, url }: Page): Promise<void> {
  const item = tabStateItem(tabId);
  const { activatedOfferId, place } = await item.getValue();
  await item.setValue({
    page: pageName(url),
    ...(activatedOfferId !== undefined && { activatedOfferId }),
  });
  // A page was judged in this tab, so there may be a mark.
  if (place !== undefined) await markToolbar(tabId, 'off', words);
}

/** A shop's page that may be worth speaking on: decide, and show what the decision allows. */
export function judgeVisit(
  parts: WorkerParts,
  { place }: MessageRequest<'pageVisited'>,
  sender: Sender,
): Promise<void> {
  return inOrder(async (take) => {
    const page = await findPage(parts, sender);
    if (page === undefined) return;
    const { onRecord, toSpeak, draft } = readForVisit(parts, page, take);
    const judged = await judgeSignals(parts, page, [], await onRecord);
    if (judged === undefined) return;
    const topic = findTopic(parts, place, await toSpeak);
    if (topic === undefined) return;
    const verdict = await decide(parts, page, place, judged, topic, draft?.offerId);
    await speak(parts, page, verdict, draft);
  });
}
