import { sendMessage } from '../../lib/platform/messaging.ts';
import type { GivenBanner } from '../../lib/platform/tabs.ts';
import type { BannerContent, BannerSentences } from '../../lib/schema/shop-state.ts';
import { drawBanner } from './draw-banner.ts';
import { isFor, prepareDraft } from './prepare-draft.ts';
import { rootOf } from './safe-dom.ts';
import { takeOver } from './take-over.ts';

/**
 * What the worker has to show here, once the page is loaded. What was handed over with the script was decided before:
 * when the page has become another one meanwhile, or the load has brought what the worker did not know, it is asked.
 */
async function loadContent(given: GivenBanner | undefined): Promise<{
  readonly content: BannerContent | null;
  readonly said?: BannerSentences;
}> {
  // Undefined: nothing has looked at this page, so the worker has not judged it but one that was here before.
  const isNews = await globalThis.lookedAgain;
  if (isNews == null) return { content: null };
  const isGood = !isNews && given !== undefined && isFor(given);
  return isGood ? given : { content: await sendMessage('getBanner', {}) };
}

/** Shows what the worker has handed over, or asks it; of a draft, nothing is seen before that is confirmed. */
export async function showBanner(): Promise<void> {
  const given = globalThis.givenBanner;
  globalThis.givenBanner = undefined;
  if (given?.draftFor !== undefined) return prepareDraft(given, showBanner);
  if (globalThis.draftBanner?.confirm(given?.draft)) return;
  globalThis.draftBanner?.end();

  const { content, said } = await loadContent(given);
  if (content === null) return globalThis.shownBanner?.end();
  const form = takeOver(content.kind, content.form);
  if (form === undefined) return;
  // A picture or a feed: nothing of HTML can hang in it.
  const root = rootOf(document);
  if (root instanceof HTMLElement) drawBanner(content, said).hang(root, form);
}
