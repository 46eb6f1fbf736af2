import names from '../../assets/names.css?inline';
import tokens from '../../assets/tokens.css?inline';
import type { Words } from '../../lib/domain/words.ts';
import type { BannerContent, BannerSentences } from '../../lib/schema/shop-state.ts';
import { keepFocusPolite } from './keep-focus-polite.ts';
import { renderAlternatives } from './render-alternatives.ts';
import { type BannerActions, type BannerContext, button, renderDetails } from './render-context.ts';
import { element, mark, withName } from './render-elements.ts';
import hostStyle from './render-host.css?inline';
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
  /** Drawn when it is first asked for: mostly there is room for the card. */
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
  said: BannerSentences,
): Parts {
  const { toggle, details } = renderDetails(context, said, () => [
    renderAlternatives(context, alternatives),
    renderQuietChoices(context, retailer.name),
  ]);
  return { words: [], below: [element('div', { class: 'actions' }, toggle), details] };
}

function renderParts(context: BannerContext, content: BannerContent, said: BannerSentences): Parts {
  switch (content.kind) {
    case 'offer':
      return renderOffer(context, content, said);
    case 'confirmation':
    case 'credited':
      return { words: [], below: [] };
    case 'alternatives':
      return renderAlternativesLine(context, content, said);
  }
}

/** Only an offer's sentence has nothing behind the name that could be left alone on a line. */
const renderTitle = (content: BannerContent, title: string): readonly (Node | string)[] =>
  content.kind === 'offer' ? withName(title, content.offer.nonprofit.name) : [title];

/** Side by side, each in its own direction. */
const renderFacts = (facts: readonly string[]): HTMLElement =>
  element(
    'p',
    { class: 'fine' },
    ...facts.flatMap((fact, place) => [place === 0 ? '' : ' · ', element('bdi', {}, fact)]),
  );

/**
 * Draws the banner for a closed shadow root, as card and as tab: styles included, all text as text. The host says by
 * `data-form` which of the two is seen, and by `data-corner` where.
 *
 * @param said what is read before anything is opened; `words` are for the rest.
 */
export function renderBanner(
  content: BannerContent,
  said: BannerSentences,
  words: Words,
  actions: BannerActions,
  isTrusted: (event: Event) => boolean = (event) => event.isTrusted,
): BannerView {
  const card = element('section', { class: 'card', 'aria-label': said.label });
  const dismiss = keepFocusPolite(card, { words, actions, isTrusted });
  const context: BannerContext = { words, actions: { ...actions, dismiss }, isTrusted };
  const parts = renderParts(context, content, said);
  const { close, title } = said;
  const closing = button(context, { class: 'close', 'aria-label': close, title: close }, '×', () =>
    dismiss('close'),
  );
  card.append(
    element(
      'div',
      { class: 'line' },
      mark(),
      element(
        'div',
        { class: 'words' },
        element('p', { class: 'title' }, ...renderTitle(content, title)),
        ...(said.facts.length > 0 ? [renderFacts(said.facts)] : []),
        ...parts.words,
      ),
      closing,
    ),
    ...parts.below,
  );
  const announcement = element('p', { class: 'unseen', role: 'status' });
  const root = element(
    'div',
    { class: 'tokens', dir: said.direction, lang: said.locale },
    element('style', {}, tokens + names + hostStyle + style),
    announcement,
    card,
  );
  let tab: HTMLElement | undefined;
  return {
    root,
    card,
    get tab() {
      if (tab === undefined) {
        tab = renderTab(context, said, actions.open);
        root.append(tab);
      }
      return tab;
    },
    primary: parts.primary,
    announce: () => {
      announcement.textContent = title;
    },
    focus: () => (parts.primary ?? closing).focus(),
  };
}
