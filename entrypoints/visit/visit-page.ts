import { readPageSignals } from '../../lib/domain/attribution-signals.ts';
import { hostAndParents } from '../../lib/domain/directory/host-index.ts';
import { sendMessage } from '../../lib/platform/messaging.ts';
import { loadPageKnowledge, type PageKnowledge } from '../../lib/platform/page-storage.ts';
import type { MessageRequest } from '../../lib/schema/messages.ts';
import type { AttributionSignal } from '../../lib/schema/network.ts';
import type { VisitRecord } from '../../lib/schema/storage.ts';
import { spotPage } from './spot-page.ts';
import { watchNavigation } from './watch-navigation.ts';

type Place = MessageRequest<'pageVisited'>['place'];

/** After a redirect through a network in any tab, every shop page asks the worker for this long. */
const hopMilliseconds = 60 * 60 * 1000;

/**
 * Looks at one page of a listed shop, and at each page a single-page shop turns into. Reads what it needs from storage
 * with the worker asleep; sends a message only when there is something to decide or to record.
 */
export async function visitPage(signal: AbortSignal): Promise<void> {
  const knowledge = await loadPageKnowledge(hostAndParents(location.hostname));
  const { record } = knowledge;
  if (record === undefined || signal.aborted || isExcluded(record)) return;

  let lastPlace: Place | undefined;
  let lastSeen = '[]';
  const look = async () => {
    if (signal.aborted) return;
    const signals = readSignals(knowledge);
    const seen = JSON.stringify(signals);
    const isNew = signals.length > 0 && seen !== lastSeen;
    // Not answered, so perhaps not recorded: then there is nothing to decide on yet, and the next look tells again.
    if (isNew && !(await tell('attributionSeen', { signals }))) return;
    lastSeen = seen;
    const place = findPlace(knowledge, record);
    const changed = place !== lastPlace;
    lastPlace = place;
    const heard = record.watched || Math.abs(Date.now() - knowledge.recentHop) < hopMilliseconds;
    if (changed && (heard || (place !== 'other' && record.speakOn.includes(place)))) {
      await tell('pageVisited', { place });
    }
  };

  // Before the first look: a shop may go on while we are still telling the worker of the first page.
  watchNavigation(signal, () => void look());
  // Back and forward bring a whole page back without loading it: the tab is at this place again, so the worker is told.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    lastPlace = undefined;
    void look();
  };
  addEventListener('pageshow', comeBack, { signal });
  await look();
}

function isExcluded({ exceptHosts, pathPrefixes }: VisitRecord): boolean {
  const { hostname, pathname } = location;
  if (exceptHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))) return true;
  return pathPrefixes.length > 0 && !pathPrefixes.some((prefix) => pathname.startsWith(prefix));
}

function findPlace({ words }: PageKnowledge, { pageRules }: VisitRecord): Place {
  const { kind } = spotPage(document, location, pageRules, words);
  if (kind !== 'other') return kind;
  return referrerHost() === location.hostname ? 'other' : 'landing';
}

const referrerHost = (): string | undefined =>
  URL.canParse(document.referrer) ? new URL(document.referrer).hostname : undefined;

function readSignals({ extraSignalRules }: PageKnowledge): AttributionSignal[] {
  const [navigation] = performance.getEntriesByType?.('navigation') ?? [];
  return readPageSignals(
    {
      host: location.hostname,
      search: location.search,
      hash: location.hash,
      cookieNames: listCookieNames(),
      referrerHost: referrerHost(),
      revisited: navigation !== undefined && 'type' in navigation && navigation.type !== 'navigate',
    },
    extraSignalRules,
  );
}

function listCookieNames(): string[] {
  try {
    return document.cookie.split('; ').map((cookie) => cookie.split('=', 1)[0] ?? '');
  } catch {
    // A sandboxed document has no cookies to read.
    return [];
  }
}

/**
 * @returns whether the worker answered. The extension may have been updated or removed under this page, or the worker
 * have failed: silence is the safe answer.
 */
const tell = <Name extends 'attributionSeen' | 'pageVisited'>(
  name: Name,
  request: MessageRequest<Name>,
): Promise<boolean> =>
  sendMessage(name, request).then(
    () => true,
    () => false,
  );
