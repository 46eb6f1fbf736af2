import ky from 'ky';
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

const maximumResults = 20;
const timeout = 4_000;

/** What the shopper asks for: words of a name or place, or a number, and a cause where one was chosen. */
export interface NonprofitQuery {
  readonly text: string;
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
  const text = query.text.trim();
  const servers = communities.flatMap((each) => each.directory.manifest.community.api ?? []);
  for (const server of text.length < 2 ? [] : servers) {
    try {
      const { items } = await ky
        .get('v1/nonprofits', {
          prefix: server,
          searchParams: { q: text, ...(causeArea !== undefined && { cause: causeArea }) },
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
  return { items: filterNonprofits(own, text), from: 'device', offline: servers.length > 0 };
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose name, place or number holds every word of the query as the beginning of a word; names first. */
export function filterNonprofits(
  nonprofits: readonly Nonprofit[],
  query: string,
): readonly Nonprofit[] {
  const words = fold(query)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
  const unique = [...new Map(nonprofits.map((each) => [each.id, each])).values()];
  const startsWord = (text: string, word: string) =>
    text.startsWith(word) || text.includes(` ${word}`);
  const scored = unique.flatMap((nonprofit) => {
    const name = fold(nonprofit.name).replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    const rest = fold(
      [nonprofit.city, nonprofit.region, nonprofit.id.replace(/^.*:/, '')].join(' '),
    );
    const digits = words.join('');
    const byNumber = /^\d{3,}$/.test(digits) && nonprofit.id.includes(digits);
    if (!byNumber && !words.every((word) => startsWord(name, word) || startsWord(rest, word)))
      return [];
    const inName = words.filter((word) => startsWord(name, word)).length;
    return [{ nonprofit, score: inName * 2 + (name.startsWith(words[0] ?? '') ? 1 : 0) }];
  });
  return scored
    .sort(
      (left, right) =>
        right.score - left.score || left.nonprofit.name.localeCompare(right.nonprofit.name),
    )
    .slice(0, maximumResults)
    .map(({ nonprofit }) => nonprofit);
}
