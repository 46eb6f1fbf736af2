import ky from 'ky';
import { filterNonprofits } from '../domain/filter-nonprofits.ts';
import { NonprofitSearchResponse } from '../schema/api.ts';
import type { CauseArea, Nonprofit } from '../schema/nonprofit.ts';
import type { DirectoryStore } from './directory/directory-store.ts';

export interface NonprofitSearchResult {
  readonly items: readonly Nonprofit[];
  /** `device`: found in the directories on the device, because no server answered or none is there. */
  readonly from: 'server' | 'device';
  /** True when there is a server and it did not answer. */
  readonly offline: boolean;
}

const timeout = 4_000;

/** What the shopper asks for: words of a name, or a number; a place to be near to; a cause where one was chosen. */
export interface NonprofitQuery {
  readonly text: string;
  /** A town or region as typed; empty for none. */
  readonly place: string;
  readonly causeArea: CauseArea | undefined;
}

/**
 * Finds nonprofits by name, place or number: at the first community's server that answers, else among those that the
 * directories on the device list. An empty query lists the device's own.
 */
export async function searchNonprofits(
  store: DirectoryStore,
  query: NonprofitQuery,
  signal: AbortSignal,
): Promise<NonprofitSearchResult> {
  const { causeArea } = query;
  const isWanted = (nonprofit: Nonprofit) =>
    causeArea === undefined || nonprofit.causeArea === causeArea;
  const communities = await store.loadCommunities();
  const place = query.place.trim();
  // An older server looks at the place as words like any others.
  const text = `${query.text.trim()} ${place}`.trim();
  const servers = communities.flatMap((each) => each.directory.manifest.community.api ?? []);
  for (const server of text.length < 2 ? [] : servers) {
    try {
      const { items } = await ky
        .get('v1/nonprofits', {
          prefix: server,
          searchParams: {
            q: text,
            ...(place !== '' && { near: place }),
            ...(causeArea !== undefined && { cause: causeArea }),
          },
          signal,
          timeout,
          retry: 0,
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
        })
        .json(NonprofitSearchResponse);
      // An older server does not look at the cause.
      return { items: items.filter(isWanted), from: 'server', offline: false };
    } catch (error) {
      if (signal.aborted) throw error;
      // This server is down or answers nonsense: the next one, or what is on the device, will do.
    }
  }
  const own = communities.flatMap((each) => each.nonprofits).filter(isWanted);
  return {
    items: filterNonprofits(own, query.text, place),
    from: 'device',
    offline: servers.length > 0,
  };
}
