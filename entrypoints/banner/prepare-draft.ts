import type { GivenBanner } from '../../lib/platform/tabs.ts';
import type {} from '../visit/visit-page.ts';
import { drawBanner } from './draw-banner.ts';
import { rootOf } from './safe-dom.ts';

/** What was handed over before the page was looked at. */
export interface DraftBanner {
  /** Hangs it, unseen, if the page is what it was drafted for, and ends it otherwise; called in the task of the look. */
  hang(): void;
  /** Whether this is what hangs here, so that it may be seen now. */
  confirm(draft: string | undefined): boolean;
  end(): void;
}

declare global {
  /** In our isolated world, until it is confirmed or ends. */
  var draftBanner: DraftBanner | undefined;
}

/** Whether the page is still the one that this was decided for. */
export const isFor = ({ page }: GivenBanner): boolean =>
  page === location.origin + location.pathname;

/**
 * Draws a banner before the worker has decided on the page, and hangs it unseen when the page was looked at and is what its
 * address says, without a sign of another publisher. It is seen when the worker has decided the same on the page itself, and
 * its load has brought no news; otherwise it goes, as if it had never been there.
 *
 * @param ask asks the worker instead, when the load has brought news after it had confirmed this.
 */
export function prepareDraft(given: GivenBanner, ask: () => void): void {
  globalThis.draftBanner?.end();
  const { signal, end, hang } = drawBanner(given.content, given.said);
  const decided = Promise.withResolvers<boolean>();
  let hangs = false;

  const mayStand = async () => {
    if (await decided.promise) {
      const isNews = await globalThis.lookedAgain;
      if (isNews === false && isFor(given)) return true;
      ask();
    }
    end();
    return false;
  };

  const draft: DraftBanner = {
    hang() {
      const [place, judged] = globalThis.cleanLook ?? [];
      const root = rootOf(document);
      const isFit = place === given.draftFor && isFor(given) && !globalThis.shownBanner;
      if (!isFit || hangs || !(root instanceof HTMLElement)) return end();
      hangs = true;
      hang(root, given.content.form, mayStand());
      // Decided, and not confirmed: the worker is silent, or has said something else.
      void judged?.then(() => decided.resolve(false));
    },
    confirm(confirmed) {
      const isConfirmed = hangs && confirmed === given.draft;
      if (isConfirmed) {
        globalThis.draftBanner = undefined;
        decided.resolve(true);
      }
      return isConfirmed;
    },
    end,
  };
  globalThis.draftBanner = draft;
  signal.addEventListener('abort', () => {
    if (globalThis.draftBanner === draft) globalThis.draftBanner = undefined;
  });
  if (globalThis.cleanLook !== undefined) draft.hang();
}
