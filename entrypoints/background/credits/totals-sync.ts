import { listServed } from '../../../lib/domain/list-achievements.ts';
import { sumTotals } from '../../../lib/domain/sum-totals.ts';
import { fetchTotals } from '../../../lib/platform/community-totals.ts';
import type { CommissionStatus } from '../../../lib/schema/api.ts';
import type { StoredDirectory } from '../../../lib/schema/storage.ts';
import type { WorkerParts } from '../parts.ts';

type TotalsParts = Pick<WorkerParts, 'database' | 'store' | 'fetch' | 'now'>;

/** Asked at once, and on the device's own time. */
const communitiesAtMost = 10;
/** More than any community pays in: what lies behind is a server gone astray. */
const currenciesAtMost = 12;
/** A little less than a day, so that every third alarm asks. */
const freshFor = 20 * 60 * 60 * 1000;

/**
 * Fetches what the first of the shopper's communities publish of their credits, once a day, so that opening the popup or
 * the options asks nobody. What cannot be read stays as it was, with a note of when.
 * @param isAsked true when the shopper looks for updates: then all are asked, however new what is known is.
 */
export async function syncTotals(parts: TotalsParts, isAsked = false): Promise<void> {
  const clicks = await (await parts.database.read()).getAll('clicks');
  const served = listServed(await parts.store.loadDirectories(), clicks);
  const wanted = isAsked ? served : served.slice(0, communitiesAtMost);
  for (let first = 0; first < wanted.length; first += communitiesAtMost) {
    const together = wanted.slice(first, first + communitiesAtMost);
    await Promise.all(together.map((each) => syncCommunity(parts, each, isAsked)));
  }
}

async function syncCommunity(
  { store, fetch, now }: TotalsParts,
  { communityId, manifest, publicSums }: StoredDirectory,
  isAsked: boolean,
): Promise<void> {
  const { api } = manifest.community;
  const age = now().getTime() - new Date(publicSums?.fetchedAt ?? 0).getTime();
  // A negative age: the clock was put back.
  const isFresh = age >= 0 && age < freshFor;
  if (api === undefined || (isFresh && !isAsked)) return;
  const totals = await fetchTotals(api, fetch);
  if (totals === undefined) {
    await store.changeDirectory(communityId, { sumsFailedAt: now().toISOString() });
    return;
  }
  const sum = (status: CommissionStatus) => sumTotals(totals, status).slice(0, currenciesAtMost);
  await store.changeDirectory(communityId, {
    sumsFailedAt: undefined,
    publicSums: {
      fetchedAt: now().toISOString(),
      expected: sum('pending'),
      confirmed: sum('confirmed'),
      paid: sum('paid'),
    },
  });
}
