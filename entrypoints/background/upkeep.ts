import { ensureRepeatingAlarm, setAlarm } from '../../lib/platform/alarms.ts';
import { installSpottingWords, restoreSpottingWords } from '../../lib/platform/spotting-words.ts';
import { forgetClosedTabs } from '../../lib/platform/storage/tab-states.ts';
import type { MessageRequest } from '../../lib/schema/messages.ts';
import { installPackagedDirectory, syncDirectories } from './communities/directory-sync.ts';
import { joinCommunity } from './communities/join-community.ts';
import { changeLeft } from './communities/leave-community.ts';
import { syncCredits } from './credits/credit-sync.ts';
import { flushOutbox } from './credits/outbox.ts';
import { syncTotals } from './credits/totals-sync.ts';
import type { WorkerParts } from './parts.ts';
import { refreshVisits } from './visits/refresh-visits.ts';

const directoryPeriodInMinutes = 12 * 60;
const creditPeriodInMinutes = 8 * 60;
const retryAfterDeath = 60_000;
const forgetBannersAfter = 7 * 24 * 60 * 60 * 1000;

export type Upkeep = ReturnType<typeof createUpkeep>;

/** What the worker does on its own time: install, sync, deliver. Each runs alone, whatever asks for it. */
export function createUpkeep(parts: WorkerParts) {
  const alone = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request(name, work);

  const upkeep = {
    refreshVisits: () => refreshVisits(parts),

    flushOutbox: () =>
      alone('flushOutbox', async () => {
        if ((await (await parts.database.read()).count('outbox')) === 0) return;
        // Set before the attempt: a worker that dies half-way is woken to try again.
        await setAlarm('flushOutbox', parts.now().getTime() + retryAfterDeath);
        await setAlarm('flushOutbox', await flushOutbox(parts));
      }),

    syncDirectories: () =>
      alone('syncDirectories', async () => {
        if (await syncDirectories(parts)) await upkeep.refreshVisits();
        await forgetClosedTabs();
        const old = parts.now().getTime() - forgetBannersAfter;
        await parts.database.write(['bannerEvents'], async (transaction) => {
          const table = transaction.objectStore('bannerEvents');
          const range = IDBKeyRange.upperBound(old);
          for (const key of await table.index('at').getAllKeys(range)) await table.delete(key);
        });
        await parts.store.removeStrays();
        await restoreSpottingWords(parts.fetch);
      }),

    joinCommunity: (request: MessageRequest<'joinCommunity'>) =>
      alone('syncDirectories', async () => {
        const joined = await joinCommunity(parts, request);
        if (joined.ok) await upkeep.refreshVisits();
        return joined;
      }),

    /** @throws when it is not there afterwards: then it counts as left, and its server stays known. */
    restorePackaged: () =>
      alone('syncDirectories', async () => {
        await installPackagedDirectory(parts, true);
        const directories = await parts.store.loadDirectories();
        const back = directories.find(({ packaged }) => packaged);
        if (back === undefined) throw new Error('not installed');
        await changeLeft(({ [back.communityId]: _back, ...left }) =>
          Object.fromEntries(Object.entries(left).filter(([, { packaged }]) => !packaged)),
        );
      }),

    syncCredits: (isAsked = false) =>
      alone('syncCredits', async () => {
        await syncCredits(parts);
        await syncTotals(parts, isAsked);
      }),

    /** Everything, because the shopper asks for it. */
    async sync() {
      await upkeep.flushOutbox();
      await upkeep.syncDirectories();
      await upkeep.syncCredits(true);
    },

    /** After install, update and browser start: the words and the directory of the package, the alarms, the registrations. */
    async start() {
      await installSpottingWords(parts.fetch);
      await alone('syncDirectories', () => installPackagedDirectory(parts));
      await ensureRepeatingAlarm('syncDirectories', directoryPeriodInMinutes, parts.now());
      await ensureRepeatingAlarm('syncCredits', creditPeriodInMinutes, parts.now());
      await upkeep.refreshVisits();
      await upkeep.flushOutbox();
    },
  };
  return upkeep;
}
