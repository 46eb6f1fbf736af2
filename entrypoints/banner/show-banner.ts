import { sendMessage } from '../../lib/platform/messaging.ts';
import { words } from '../../lib/platform/words.ts';
import { watchNavigation } from '../visit/watch-navigation.ts';
import { hangBanner } from './hang-banner.ts';
import { renderBanner } from './render-banner.ts';

/**
 * Asks the worker what to show on this page and hangs it into a closed shadow root outside the page's flow. It goes
 * with the page, with an update of the extension, with a newer banner, and when the shopper closes it.
 */
export async function showBanner(signal: AbortSignal): Promise<void> {
  const content = await sendMessage('getBanner', {});
  if (content === null || signal.aborted) return;

  const host = document.createElement('div');
  const remove = () => host.remove();
  signal.addEventListener('abort', remove);

  const card = renderBanner(content, words, {
    async activate() {
      if (content.kind !== 'offer') return { ok: false, code: 'offerExpired' };
      const activation = await sendMessage('activateOffer', { offerId: content.offer.offerId });
      // Said and done: the page is leaving, or our own page has opened beside it.
      if (activation.ok) remove();
      return activation;
    },
    dismiss(how) {
      remove();
      // Already gone from the page; a worker that cannot note it must not bring it back either.
      sendMessage('dismissBanner', { how }).catch(() => undefined);
    },
  });
  host.attachShadow({ mode: 'closed' }).append(card);
  hangBanner(host);
  const shownOn = location.pathname;
  watchNavigation(signal, () => location.pathname !== shownOn && remove());
}
