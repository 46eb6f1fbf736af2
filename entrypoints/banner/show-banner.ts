import { sayBanner } from '../../lib/domain/say-banner.ts';
import { isExtensionAlive, sendMessage } from '../../lib/platform/messaging.ts';
import type {} from '../../lib/platform/tabs.ts';
import { words } from '../../lib/platform/words.ts';
import type { BannerContent, BannerSentences } from '../../lib/schema/shop-state.ts';
import { hangBanner, type Standing } from './hang-banner.ts';
import { renderBanner } from './render-banner.ts';
import { rootOf } from './safe-dom.ts';
import { takeOver } from './take-over.ts';
import { watchAddress } from './watch-address.ts';
import { watchSeen } from './watch-seen.ts';

/**
 * What the worker has to show here, once the page is loaded. What was handed over with the script was decided before:
 * when the page has become another one meanwhile, or the load has brought what the worker did not know, it is asked.
 */
async function loadContent(): Promise<{
  readonly content: BannerContent | null;
  readonly said?: BannerSentences;
}> {
  const given = globalThis.givenBanner;
  globalThis.givenBanner = undefined;
  // Undefined: nothing has looked at this page, so the worker has not judged it but one that was here before.
  const isNews = await globalThis.lookedAgain;
  if (isNews == null) return { content: null };
  const isGood = !isNews && given?.page === location.origin + location.pathname;
  return isGood ? given : { content: await sendMessage('getBanner', {}) };
}

/**
 * Hangs what the worker has to show on this page into a closed shadow root outside the page's flow. It goes
 * with the page, with an update of the extension, with a newer banner, and when the shopper closes it.
 */
export async function showBanner(): Promise<void> {
  const { content, said } = await loadContent();
  if (content === null) return globalThis.shownBanner?.end();
  const form = takeOver(content.kind, content.form);
  if (form === undefined) return;

  const root = rootOf(document);
  // A picture or a feed: nothing of HTML can hang in it.
  if (!(root instanceof HTMLElement)) return;

  const lifetime = new AbortController();
  const { signal } = lifetime;
  const end = () => lifetime.abort();
  const host = document.createElement('div');
  signal.addEventListener('abort', () => {
    host.remove();
    if (globalThis.shownBanner?.end === end) globalThis.shownBanner = undefined;
  });

  const view = renderBanner(content, said ?? sayBanner(content, words), words, {
    async activate(seen) {
      if (content.kind !== 'offer') return { ok: false, code: 'offerExpired' };
      const { offerId } = content.offer;
      const activation = await sendMessage('activateOffer', { offerId, seen });
      // Said and done: the page is leaving, or our own page has opened beside it.
      if (activation.ok) end();
      return activation;
    },
    dismiss(how) {
      end();
      // Already gone from the page; a worker that cannot note it must not bring it back either.
      sendMessage('dismissBanner', { how }).catch(() => undefined);
    },
    open() {
      hanging.open();
      view.focus();
    },
  });
  const shadow = host.attachShadow({ mode: 'closed' });
  const onPlaced = (as: Standing) => {
    if (as === 'card') view.announce();
    // What cannot be noted cannot be kept rare: on a device that stores nothing we are silent.
    sendMessage('bannerPlaced', { as }).catch(end);
  };
  const hanging = hangBanner({ host, parts: view }, root, form, signal, { onPlaced, onLost: end });
  // Opened empty: the browser styles what it opens at once, and the rest with its next frame.
  shadow.append(view.root);
  if (view.primary !== undefined) watchSeen(view.primary, signal);
  globalThis.shownBanner = {
    kind: content.kind,
    get form() {
      return host.dataset.form === 'tab' ? 'tab' : 'card';
    },
    end,
    async ask() {
      const still = await sendMessage('getBanner', {}).catch(() => null);
      if (still === null) end();
    },
  };
  endWithPage(host, signal, end);
}

/** What ends a banner besides the shopper: another page or view, the page's rest in a cache, an update, a change of mind. */
function endWithPage(host: HTMLElement, signal: AbortSignal, end: () => void): void {
  const shownOn = location.pathname;
  watchAddress(signal, () => location.pathname !== shownOn && end());
  // A page that comes back from the cache is judged anew.
  addEventListener('pagehide', end, { signal });
  // An updated or removed extension leaves its scripts behind: what cannot act any more goes before it is pressed.
  for (const type of ['pointerenter', 'focusin']) {
    host.addEventListener(type, () => isExtensionAlive() || end(), { signal });
  }
  const askAgain = () => document.visibilityState === 'visible' && globalThis.shownBanner?.ask();
  document.addEventListener('visibilitychange', askAgain, { signal });
}
