import tokens from '../../assets/tokens.css?inline';
import type { Words } from '../../lib/domain/words.ts';
import type { BannerContent } from '../../lib/schema/shop-state.ts';
import { keepFocusPolite } from './keep-focus-polite.ts';
import { renderAlternatives } from './render-alternatives.ts';
import { type BannerActions, type BannerContext, button, renderDetails } from './render-context.ts';
import { element, mark } from './render-elements.ts';
import { renderOffer } from './render-offer.ts';
import { renderQuietChoices } from './render-quiet-choices.ts';
import style from './render-style.css?inline';
import { renderTab } from './render-tab.ts';

interface Parts {
  readonly words: readonly Node[];
  readonly below: readonly Node[];
  /** The one button that leads to a shop's link, if there is one. */
  readonly primary?: HTMLElement;
}

/** What hangs in the shadow root. */
export interface BannerView {
  readonly root: HTMLElement;
  readonly card: HTMLElement;
  readonly tab: HTMLElement;
  readonly primary: HTMLElement | undefined;
  /** Says the title to a screen reader when it has nothing else to say: the banner has come without taking the focus. */
  announce(): void;
  /** Puts the focus into the card that the shopper has just opened. */
  focus(): void;
}

function renderAlternativesLine(
  context: BannerContext,
  { retailer, alternatives }: Extract<BannerContent, { kind: 'alternatives' }>,
): Parts {
  const { words } = context;
  const labels = { more: words.say('bannerAlternativesShow'), less: words.say('bannerLess') };
  const { toggle, details } = renderDetails(context, labels, () => [
    renderAlternatives(context, alternatives),
    renderQuietChoices(context, retailer.name),
  ]);
  return {
    words: [
      element('p', { class: 'title' }, words.count('bannerAlternatives', alternatives.length)),
    ],
    below: [element('div', { class: 'actions' }, toggle), details],
  };
}

/** What can be known at the landing, and no more: whether it counts, only the shop's report says. */
function renderConfirmation(
  { words }: BannerContext,
  { nonprofit, answered }: Extract<BannerContent, { kind: 'confirmation' }>,
): Parts {
  const title = words.say('bannerOpened', { nonprofit: nonprofit.name });
  const text = words.say(answered ? 'bannerAnswered' : 'bannerCannotTell');
  return {
    words: [element('p', { class: 'title' }, title), element('p', { class: 'fine' }, text)],
    below: [],
  };
}

function renderParts(context: BannerContext, content: BannerContent): Parts {
  switch (content.kind) {
    case 'offer':
      return renderOffer(context, content);
    case 'confirmation':
      return renderConfirmation(context, content);
    case 'credited': {
      const text = context.words.say('bannerCredited', { nonprofit: content.nonprofit.name });
      return { words: [element('p', { class: 'title' }, text)], below: [] };
    }
    case 'alternatives':
      return renderAlternativesLine(context, content);
  }
}

/**
 * Draws the banner for a closed shadow root, as card and as tab: styles included, all text as text. The host says by
 * `data-form` which of the two is seen, and by `data-corner` where.
 */
export function renderBanner(
  content: BannerContent,
  words: Words,
  actions: BannerActions,
  isTrusted: (event: Event) => boolean = (event) => event.isTrusted,
): BannerView {
  const card = element('section', { class: 'card', 'aria-label': words.say('bannerLabel') });
  const dismiss = keepFocusPolite(card, { words, actions, isTrusted });
  const context: BannerContext = { words, actions: { ...actions, dismiss }, isTrusted };
  const parts = renderParts(context, content);
  const close = words.say('bannerClose');
  const closing = button(context, { class: 'close', 'aria-label': close, title: close }, '×', () =>
    dismiss('close'),
  );
  card.append(
    element(
      'div',
      { class: 'line' },
      mark(),
      element('div', { class: 'words' }, ...parts.words),
      closing,
    ),
    ...parts.below,
  );
  const title = card.querySelector('.title')?.textContent ?? '';
  const tab = renderTab(context, content, title, actions.open);
  const announcement = element('p', { class: 'unseen', role: 'status' });
  const root = element(
    'div',
    { class: 'tokens', dir: words.direction, lang: words.locale },
    element('style', {}, tokens + style),
    announcement,
    card,
    tab,
  );
  return {
    root,
    card,
    tab,
    primary: parts.primary,
    announce: () => {
      announcement.textContent = title;
    },
    focus: () => (parts.primary ?? closing).focus(),
  };
}
