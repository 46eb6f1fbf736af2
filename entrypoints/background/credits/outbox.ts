import { parseJsonBytes } from '../../../lib/domain/directory/parse-json-bytes.ts';
import type { DirectoryStore } from '../../../lib/platform/directory/directory-store.ts';
import { type Fetch, fetchBytes } from '../../../lib/platform/fetch-bytes.ts';
import type { WorkerDatabase } from '../../../lib/platform/storage/worker-database.ts';
import { type ActivationRequest, ActivationResponse } from '../../../lib/schema/api.ts';
import type { ClickId } from '../../../lib/schema/primitives.ts';
import type { Click, OutboxEntry } from '../../../lib/schema/storage.ts';
import { findServer } from '../communities/leave-community.ts';
import { noteRefusedNonprofit } from '../offers/refused-nonprofits.ts';
import { moveCredit } from './move-credit.ts';

const minute = 60_000;
const maximumDelay = 6 * 60 * minute;

export interface OutboxParts {
  readonly database: WorkerDatabase;
  readonly store: DirectoryStore;
  readonly now: () => Date;
  readonly fetch: Fetch;
  /** 0 to 1: spreads the retries of many clients after an outage. */
  readonly random: () => number;
}

/** The outbox inside a transaction. */
interface Outbox {
  getAll(): Promise<OutboxEntry[]>;
  delete(id: number): Promise<void>;
}

/** The message about a click, due at once. */
export const entryOf = ({ communityId, clickId, nonprofit }: Click, now: Date): OutboxEntry => ({
  communityId,
  clickId,
  nonprofit: nonprofit.id,
  attempts: 0,
  nextAttemptAt: now.getTime(),
});

/** Takes what waits about a click out of the outbox. */
export async function removeWaiting(outbox: Outbox, clickId: ClickId): Promise<void> {
  for (const waiting of await outbox.getAll()) {
    if (waiting.clickId === clickId && waiting.id !== undefined) await outbox.delete(waiting.id);
  }
}

/** Keeps a click and the message about it in one transaction: both are on the device, or neither is. */
export async function queueActivation(parts: OutboxParts, click: Click): Promise<void> {
  const { database, now } = parts;
  await database.write(['clicks', 'outbox'], async (transaction) => {
    await transaction.objectStore('clicks').add(click);
    await transaction.objectStore('outbox').add(entryOf(click, now()));
  });
}

/** Forgets a click whose link was not opened, with the message about it. */
export async function withdrawActivation(
  { database }: Pick<OutboxParts, 'database'>,
  clickId: ClickId,
): Promise<void> {
  await database.write(['clicks', 'outbox'], async (transaction) => {
    await transaction.objectStore('clicks').delete(clickId);
    await removeWaiting(transaction.objectStore('outbox'), clickId);
  });
}

/**
 * Sends what is due. An entry leaves the outbox only when the server has confirmed or finally refused it, so that a
 * worker killed half-way sends it again; the server takes a repeated activation as one.
 *
 * @returns when to try again, in epoch milliseconds, or `undefined` when nothing waits.
 */
export async function flushOutbox(parts: OutboxParts): Promise<number | undefined> {
  const { database, now } = parts;
  const waiting = await (await database.read()).getAllFromIndex('outbox', 'nextAttemptAt');
  for (const entry of waiting.filter((each) => isDue(each, now()))) await deliver(parts, entry);
  const [next] = await (await database.read()).getAllFromIndex(
    'outbox',
    'nextAttemptAt',
    undefined,
    1,
  );
  return next?.nextAttemptAt;
}

/** No delay is as long as two of the longest: what waits longer was queued while the clock was ahead. */
const isDue = ({ nextAttemptAt }: OutboxEntry, now: Date) =>
  nextAttemptAt <= now.getTime() || nextAttemptAt > now.getTime() + 2 * maximumDelay;

async function deliver(parts: OutboxParts, entry: OutboxEntry): Promise<void> {
  const { database } = parts;
  const api = await findServer(parts, entry.communityId);
  // The community lost its server: the message waits for it to come back, like one that is offline.
  const outcome = api === undefined ? 'later' : await post(parts, api, entry);
  let isRefused = false;
  await database.write(['clicks', 'outbox'], async (transaction) => {
    const outbox = transaction.objectStore('outbox');
    // Everything may have been deleted while we waited for the server; that must not bring it back.
    if (entry.id === undefined || (await outbox.get(entry.id)) === undefined) return;
    if (outcome === 'later') {
      const attempts = entry.attempts + 1;
      await outbox.put({ ...entry, attempts, nextAttemptAt: nextAttempt(parts, attempts) });
      return;
    }
    const click = await transaction.objectStore('clicks').get(entry.clickId);
    if (click !== undefined) {
      isRefused = outcome === 'refused';
      await transaction.objectStore('clicks').put({ ...click, activationState: outcome });
    }
    await outbox.delete(entry.id);
  });
  if (isRefused) await noteRefusedNonprofit(entry.communityId, entry.nonprofit);
}

type Outcome = 'delivered' | 'refused' | 'later';

async function settleConflict(parts: OutboxParts, entry: OutboxEntry): Promise<Outcome> {
  const click = await (await parts.database.read()).get('clicks', entry.clickId);
  if (click === undefined) return 'refused';
  const refusal = await moveCredit(parts, click, entry.nonprofit);
  if (refusal === undefined) return 'delivered';
  return refusal === 'unreachable' ? 'later' : 'refused';
}

async function post(parts: OutboxParts, api: string, entry: OutboxEntry): Promise<Outcome> {
  const { clickId, nonprofit } = entry;
  const answer = await fetchBytes(new URL('v1/activations', api).href, {
    send: { method: 'POST', body: { clickId, nonprofit } satisfies ActivationRequest },
    maximumBytes: 4096,
    fetch: parts.fetch,
  });
  if (answer.status === 'failed') {
    // An earlier message arrived with another choice, and its answer was lost: the secret moves it to this one.
    if (answer.code === 'conflict') return settleConflict(parts, entry);
    return answer.code === 'refused' ? 'refused' : 'later';
  }
  if (answer.status === 'notModified') return 'later';
  // A sign-in page of a hotel's network also answers 200: only the echo of our own message is a confirmation.
  const json = parseJsonBytes(answer.bytes);
  const echo = json.ok ? ActivationResponse.safeParse(json.value) : undefined;
  return echo?.success && echo.data.clickId === clickId ? 'delivered' : 'later';
}

function nextAttempt({ now, random }: OutboxParts, attempts: number): number {
  const delay = Math.min(2 ** Math.min(attempts, 12) * (minute / 2), maximumDelay);
  return now().getTime() + delay * (0.75 + random() / 2);
}
