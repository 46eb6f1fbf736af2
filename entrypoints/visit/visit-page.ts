import { readPageSignals } from '../../lib/domain/attribution-signals.ts';
import { hostAndParents } from '../../lib/domain/directory/host-index.ts';
import { trySending } from '../../lib/platform/messaging.ts';
import { loadPageKnowledge, type PageKnowledge } from '../../lib/platform/page-storage.ts';
import type { MessageRequest } from '../../lib/schema/messages.ts';
import type { AttributionSignal } from '../../lib/schema/network.ts';
import type { VisitRecord } from '../../lib/schema/storage.ts';
import { spotPage } from './spot-page.ts';
import { watchNavigation } from './watch-navigation.ts';

type Place = MessageRequest<'pageVisited'>['place'];

declare global {
  /**
   * In the isolated world of a shop's page, for the banner's script: resolves when the page has been looked at once more
   * with all that its load brought, and tells whether that showed a sign of another publisher or another kind of page;
   * null for a sign that the worker has not taken note of.
   */
  var lookedAgain: Promise<boolean | null> | undefined;
}

/** After a redirect through a network in any tab, every shop page asks the worker for this long. */
const hopMilliseconds = 60 * 60 * 1000;

/**
 * Looks at one page of a listed shop, and at each page a single-page shop turns into. Reads what it needs from storage
 * with the worker asleep, before the page is parsed; sends a message only when there is something to decide or to record.
 * The first look is as soon as it is parsed, so that the worker decides while the page loads what it is drawn with;
 * nothing is shown before the next, when it is loaded.
 */
export async function visitPage(signal: AbortSignal): Promise<void> {
  const knowledge = await loadPageKnowledge(hostAndParents(location.hostname));
  const { record } = knowledge;
  if (record === undefined || isExcluded(record)) return;
  if (document.readyState === 'loading') await happens('DOMContentLoaded');

  let lastPlace: Place | undefined;
  let lastSeen = '[]';
  const look = async (isSame = false) => {
    if (signal.aborted) return false;
    const signals = readSignals(knowledge);
    const seen = JSON.stringify(signals);
    const isNew = !!signals[0] && seen !== lastSeen;
    if (isNew) {
      // Not answered, so perhaps not recorded: the extension was updated under this page, or the worker has failed. Then
      // there is nothing to decide on yet, and the next look tells again.
      const told = await trySending('attributionSeen', { signals });
      globalThis.shownBanner?.[told ? 'ask' : 'end']();
      if (!told) return null;
    }
    lastSeen = seen;
    const place = isSame && lastPlace ? lastPlace : findPlace(knowledge, record);
    const changed = place !== lastPlace;
    lastPlace = place;
    const heard = record.watched || Math.abs(Date.now() - knowledge.recentHop) < hopMilliseconds;
    if (changed && (heard || (place !== 'other' && record.speakOn.includes(place)))) {
      void trySending('pageVisited', { place });
    }
    return isNew || changed;
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
  const size = countNodes();
  const looked = look();
  // What a script that waits for an idle page waits for: its load, and 200 ms at most.
  const loaded = happens('load', document.readyState === 'complete' ? 0 : 200);
  globalThis.lookedAgain = Promise.all([looked, loaded]).then(() => look(size === countNodes()));
  await looked;
}

const countNodes = (): number => Document.prototype.getElementsByTagName.call(document, '*').length;

/** Resolves at the window's next event of a type, and after so many milliseconds at the latest. */
const happens = (type: string, atMost?: number): Promise<unknown> =>
  new Promise((done) => {
    addEventListener(type, done);
    if (atMost !== undefined) setTimeout(done, atMost);
  });

function isExcluded({ exceptHosts, pathPrefixes }: VisitRecord): boolean {
  const { hostname, pathname } = location;
  return (
    exceptHosts.some((host) => `.${hostname}`.endsWith(`.${host}`)) ||
    (pathPrefixes.length > 0 && !pathPrefixes.some((prefix) => pathname.startsWith(prefix)))
  );
}

function findPlace({ words }: PageKnowledge, { pageRules }: VisitRecord): Place {
  const { kind } = spotPage(document, location, pageRules, words);
  if (kind !== 'other') return kind;
  return referrerHost() === location.hostname ? 'other' : 'landing';
}

/** The browser has written it, so it is a whole address or nothing. */
const referrerHost = (): string | undefined => /\/\/([^/:]+)/.exec(document.referrer)?.[1];

function readSignals({ extraSignalRules }: PageKnowledge): AttributionSignal[] {
  const { hostname: host, search, hash } = location;
  const [navigation] = performance.getEntriesByType?.('navigation') ?? [];
  return readPageSignals(
    {
      host,
      search,
      hash,
      cookieNames: listCookieNames(),
      referrerHost: referrerHost(),
      revisited: navigation !== undefined && 'type' in navigation && navigation.type !== 'navigate',
    },
    extraSignalRules,
  );
}

function listCookieNames(): string[] {
  try {
    return document.cookie.split(/=[^;]*|; /);
  } catch {
    // A sandboxed document has no cookies to read.
    return [];
  }
}
