import { readPageSignals } from '../../lib/domain/attribution-signals.ts';
import { purchasePath } from '../../lib/domain/purchase-words.ts';
import { trySending } from '../../lib/platform/messaging.ts';
import {
  loadPageKnowledge,
  type PageKnowledge,
  pageLanguage,
  wasHopSeen,
} from '../../lib/platform/storage/page-storage.ts';
import type { MessageRequest } from '../../lib/schema/messages.ts';
import type { AttributionSignal } from '../../lib/schema/network.ts';
import type { VisitRecord } from '../../lib/schema/storage.ts';
import { spotPage } from './spot-page.ts';
import { watchNavigation } from './watch-navigation.ts';

type Place = MessageRequest<'pageVisited'>['place'];
type Looked = Place | true | null;

declare global {
  /**
   * In the isolated world of a shop's page, for the banner's script: resolves when the page has been looked at with all that
   * its load brought. To the kind of page that the worker was told of, as long as that is all there is to tell; true when any
   * look so far showed a sign of another publisher, or one after the first another kind of page; null for a sign that the
   * worker has not taken note of.
   */
  var lookedAgain: Promise<Looked> | undefined;
}

/**
 * Looks at one page of a listed shop, and at each page a single-page shop turns into. Reads what it needs from storage
 * with the worker asleep, before the page is parsed; sends a message only when there is something to decide or to record.
 * The first look is as soon as it is parsed, so that the worker decides while the page loads what it is drawn with;
 * nothing is shown before the next, which is when it is loaded, or after 200 ms.
 */
export async function visitPage(signal: AbortSignal): Promise<void> {
  // What comes before this page has been looked at was meant for the one before it, and is never shown.
  globalThis.lookedAgain = new Promise(() => undefined);
  // The browser has woken the worker for such an address already.
  if (purchasePath.test(location.pathname)) {
    void trySending('pageBegun', {}).then((draft) => {
      // Unless what is decided on has come before it.
      globalThis.givenBanner ??= draft;
      globalThis.takeBanner?.();
    });
  }
  const lang = pageLanguage();
  let knowledge = await loadPageKnowledge();
  const { record } = knowledge;
  if (!record || isExcluded(record)) return;
  if (document.readyState === 'loading') await happens('DOMContentLoaded');
  // Some shops name their language by a script.
  if (lang !== pageLanguage()) knowledge = await loadPageKnowledge();

  let lastPlace: Place | undefined;
  let lastSeen: string | undefined;
  let isTold: boolean | undefined;
  let hadSign = false;
  const look = async (isSame?: boolean): Promise<Looked> => {
    const signals = readSignals(knowledge);
    const seen = JSON.stringify(signals);
    const isNew = signals[0] && seen !== lastSeen;
    if (isNew) {
      // Also in a page before whose first look a banner came that was decided on for the one before it.
      hadSign = true;
      // Drafted as if there were none.
      globalThis.draftBanner?.end();
      // Not answered, so perhaps not recorded: the extension was updated under this page, or the worker has failed. Then
      // there is nothing to decide on yet, and the next look tells again.
      const told = await trySending('attributionSeen', { signals });
      globalThis.shownBanner?.[told ? 'ask' : 'end']();
      if (!told) return null;
    }
    lastSeen = seen;
    const place = (isSame && lastPlace) || findPlace(knowledge, record);
    const changed = lastPlace && place !== lastPlace;
    lastPlace = place;
    if (changed || !isTold) {
      // After a redirect through a network in any tab, every shop page asks the worker; the news of it may come late.
      isTold =
        record.watched || record.speakOn.some((each) => each === place) || (await wasHopSeen());
      if (isTold) void trySending('pageVisited', { place });
    }
    return hadSign || changed || !isTold || place;
  };
  const isLoaded = document.readyState === 'complete';
  const size = countNodes();
  const looked = look();
  let latest = looked;
  // One look after the other; news stays news for a banner that was decided on before it.
  const again = () => {
    latest = latest.then(async (before) => {
      const found = await look();
      return found === before || found === null ? found : true;
    });
    globalThis.lookedAgain = latest;
  };
  if (!isLoaded) {
    // What a script that waits for an idle page waits for: its load, and 200 ms at most.
    const loaded = happens('load', 200);
    latest = Promise.all([looked, loaded]).then(() => look(size === countNodes()));
    // A load that took longer may bring what the look before it could not see.
    void loaded.then(() => addEventListener('load', again, { signal }));
  }
  globalThis.lookedAgain = latest;
  void globalThis.draftBanner?.hang();
  watchNavigation(signal, again);
  // Back and forward bring a whole page back without loading it: the tab is at this place again, so the worker is told.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    isTold = false;
    again();
  };
  addEventListener('pageshow', comeBack, { signal });
  await looked;
}

/** The page's own: a banner is one more. */
const countNodes = (): number =>
  Document.prototype.getElementsByTagName.call(document, '*').length -
  (globalThis.shownBanner ? 1 : 0);

/** Resolves at the window's next event of a type, and after so many milliseconds at the latest. */
const happens = (type: string, atMost?: number): Promise<unknown> =>
  new Promise((done) => {
    addEventListener(type, done);
    if (atMost) setTimeout(done, atMost);
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

function readSignals({ rules }: PageKnowledge): AttributionSignal[] {
  return readPageSignals(
    {
      ...location,
      host: location.hostname,
      cookieNames: listCookieNames(),
      referrerHost: referrerHost(),
      revisited: performance
        .getEntriesByType('navigation')
        .some((each) => (each as PerformanceNavigationTiming).type !== 'navigate'),
    },
    rules,
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
