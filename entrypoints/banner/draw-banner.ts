import { sayBanner } from '../../lib/domain/say-banner.ts';
import { isExtensionAlive, sendMessage } from '../../lib/platform/messaging.ts';
import { words } from '../../lib/platform/words.ts';
import type { BannerContent, BannerForm, BannerSentences } from '../../lib/schema/shop-state.ts';
import { hangBanner, type Standing } from './hang-banner.ts';
import { renderBanner } from './render-banner.ts';
import { watchAddress } from './watch-address.ts';
import { watchSeen } from './watch-seen.ts';

/** A banner that hangs nowhere yet. */
export interface DrawnBanner {
  /** Hangs it below the page's root element. @param decided unseen until then; at once when it is undefined. */
  hang(root: HTMLElement, form: BannerForm, decided?: Promise<void>): void;
  /** Takes it out of the page, for good. */
  end(): void;
}

/**
 * Draws a banner for a closed shadow root outside the page's flow. It goes with the page, with an update of the extension,
 * with a newer banner, and when the shopper closes it.
 */
export function drawBanner(content: BannerContent, said?: BannerSentences): DrawnBanner {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const end = () => lifetime.abort();
  const host = document.createElement('div');
  let hanging: ReturnType<typeof hangBanner> | undefined;
  signal.addEventListener('abort', () => {
    host.remove();
    if (globalThis.shownBanner?.end === end) globalThis.shownBanner = undefined;
    // Whatever ended it: should the worker decide the same after all, it is drawn anew.
    if (globalThis.draftBanner?.drawn.end === end) globalThis.draftBanner = undefined;
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
      hanging?.open();
      view.focus();
    },
  });
  const onPlaced = (as: Standing) => {
    if (as === 'card') view.announce();
    // What cannot be noted cannot be kept rare: on a device that stores nothing we are silent.
    sendMessage('bannerPlaced', { as }).catch(end);
  };

  return {
    end,
    hang(root, form, decided) {
      const shadow = host.attachShadow({ mode: 'closed' });
      const told = { onPlaced, onLost: end };
      hanging = hangBanner({ host, parts: view, decided }, root, form, signal, told);
      // Opened empty: the browser styles what it opens at once, and the rest with its next frame.
      shadow.append(view.root);
      const reveal = () => {
        view.root.style.visibility = '';
        // Not sooner: what nobody sees cannot be meant by a hand.
        if (view.primary !== undefined && !signal.aborted) watchSeen(view.primary, signal);
      };
      if (decided === undefined) reveal();
      else {
        // Beside the style of its host, which the page could change.
        view.root.style.visibility = 'hidden';
        void decided.then(reveal);
      }
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
    },
  };
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
