import { sendMessage } from '../../lib/platform/messaging.ts';
import type { GivenBanner } from '../../lib/platform/tabs.ts';
import type { BannerContent, BannerSentences } from '../../lib/schema/shop-state.ts';
import type {} from '../visit/visit-page.ts';
import { type DrawnBanner, drawBanner } from './draw-banner.ts';
import { rootOf } from './safe-dom.ts';
import { takeOver } from './take-over.ts';

declare global {
  /** In our isolated world: what was handed over before the page was looked at, and is not decided on yet. */
  var draftBanner: { readonly name: string | undefined; readonly drawn: DrawnBanner } | undefined;
}

/** Whether the page is still the one that this was decided for. */
const isFor = ({ page }: GivenBanner): boolean => page === location.origin + location.pathname;

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

/**
 * Shows what the worker has handed over, or asks it. A draft is only drawn, and hangs nowhere, so the page cannot know of it;
 * when the worker has decided the same on the page itself it names the draft, and that is what is shown.
 */
export async function showBanner(): Promise<void> {
  const given = globalThis.givenBanner;
  globalThis.givenBanner = undefined;
  if (given?.isDraft) {
    globalThis.draftBanner = { name: given.draft, drawn: drawBanner(given.content, given.said) };
    return;
  }
  const draft = globalThis.draftBanner;
  globalThis.draftBanner = undefined;

  const { content, said } = await loadContent(given);
  if (content === null) return globalThis.shownBanner?.end();
  const form = takeOver(content.kind, content.form);
  if (form === undefined) return;
  // A picture or a feed: nothing of HTML can hang in it.
  const root = rootOf(document);
  if (!(root instanceof HTMLElement)) return;
  const isDrafted =
    draft !== undefined && draft.name === given?.draft && content === given?.content;
  (isDrafted ? draft.drawn : drawBanner(content, said)).hang(root, form);
}
