import { sendMessage } from '../../lib/platform/messaging.ts';
import type {
  BannerContent,
  BannerForm,
  BannerSentences,
  GivenBanner,
} from '../../lib/schema/shop-state.ts';
import type {} from '../visit/visit-page.ts';
import { type DrawnBanner, drawBanner } from './draw-banner.ts';
import { rootOf } from './safe-dom.ts';
import { takeOver } from './take-over.ts';

/** A banner that was handed over before the page was looked at, and is not decided on yet. */
interface DraftBanner {
  readonly name: string | undefined;
  readonly drawn: DrawnBanner;
  /** The page is being looked at: hangs it, unseen, if that finds what it was drawn for and nothing else. */
  hang(): Promise<void>;
  /** Has the one that hangs in the page be seen; undefined while it hangs nowhere. */
  reveal?: () => void;
  /** Forgets it, and takes it out of the page. */
  end(): void;
}

declare global {
  /** In our isolated world: the draft of this page's banner, until it is decided on or dropped. */
  var draftBanner: DraftBanner | undefined;
}

/** Longer than a worker takes that has to start first. What comes later is drawn anew. */
const decidedWithin = 2000;

/** Whether the page is still the one that this was decided for. */
const isFor = ({ page }: GivenBanner): boolean => page === location.origin + location.pathname;

/**
 * What the worker has to show here, once the page is loaded. What was handed over with the script was decided before:
 * when the page has become another one meanwhile, or the load has brought what the worker did not know, it is asked.
 */
async function loadContent(given: GivenBanner | null | undefined): Promise<{
  readonly content: BannerContent | null;
  readonly said?: BannerSentences;
}> {
  // Undefined: nothing has looked at this page, so the worker has not judged it but one that was here before.
  const looked = await globalThis.lookedAgain;
  if (looked == null) return { content: null };
  return looked !== true && given && isFor(given)
    ? given
    : { content: await sendMessage('getBanner', {}) };
}

/** Hangs a banner into the page; in a picture or a feed, where nothing of HTML can hang, not. */
function hang(drawn: DrawnBanner, form: BannerForm, decided?: Promise<void>): void {
  const root = rootOf(document);
  if (root instanceof HTMLElement) drawn.hang(root, form, decided);
}

/**
 * Draws what would be said if the page were what its address says, with no sign of another publisher. Once the page has
 * been looked at and is just that, it hangs there, and is seen when the worker has decided the same on the page itself.
 */
function prepareDraft(given: GivenBanner): Promise<void> {
  const drawn = drawBanner(given.content, given.said);
  const isUndecided = () => globalThis.draftBanner === draft;
  const draft: DraftBanner = {
    name: given.draft,
    drawn,
    async hang() {
      const looked = await globalThis.lookedAgain;
      const isIt = isUndecided() && looked === given.draftedFor && isFor(given);
      // What stands here stays until it is decided what follows it; that may be this, asked for twice.
      if (!isIt || globalThis.shownBanner !== undefined) return;
      const decided = Promise.withResolvers<void>();
      hang(drawn, given.content.form, decided.promise);
      draft.reveal = decided.resolve;
      setTimeout(() => isUndecided() && draft.end(), decidedWithin);
    },
    end: drawn.end,
  };
  globalThis.draftBanner = draft;
  return draft.hang();
}

/**
 * Shows what the worker has handed over, or asks it. Of a draft nothing is seen; when the worker has decided the same on the
 * page itself it names the draft, and that is what is shown.
 */
export async function showBanner(): Promise<void> {
  const given = globalThis.givenBanner;
  globalThis.givenBanner = undefined;
  if (given?.draftedFor !== undefined) {
    globalThis.draftBanner?.end();
    return prepareDraft(given);
  }

  const { content, said } = await loadContent(given);
  const draft = globalThis.draftBanner;
  const isDrafted =
    draft !== undefined && draft.name === given?.draft && content === given?.content;
  if (isDrafted) globalThis.draftBanner = undefined;
  else draft?.end();
  if (content === null) return globalThis.shownBanner?.end();
  if (isDrafted && draft.reveal !== undefined) return draft.reveal();
  const form = takeOver(content.kind, content.form);
  if (form === undefined) return;
  hang(isDrafted ? draft.drawn : drawBanner(content, said), form);
}
