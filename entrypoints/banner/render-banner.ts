import tokens from '../../assets/tokens.css?inline';
import type { Words } from '../../lib/domain/words.ts';
import type { BannerContent } from '../../lib/schema/shop-state.ts';
import { renderAlternatives } from './render-alternatives.ts';
import { type BannerActions, type BannerContext, button, toggle } from './render-context.ts';
import { element, mark } from './render-elements.ts';
import { renderOffer } from './render-offer.ts';
import { renderQuietChoices } from './render-quiet-choices.ts';
import style from './render-style.css?inline';

interface Parts {
  readonly words: readonly Node[];
  readonly below: readonly Node[];
}

function renderAlternativesLine(
  context: BannerContext,
  { retailer, alternatives }: Extract<BannerContent, { kind: 'alternatives' }>,
): Parts {
  const { words } = context;
  const list = element('div', { class: 'details' }, renderAlternatives(context, alternatives));
  list.hidden = true;
  list.append(renderQuietChoices(context, retailer.name));
  const labels = { more: words.say('bannerAlternativesShow'), less: words.say('bannerLess') };
  return {
    words: [
      element('p', { class: 'title' }, words.count('bannerAlternatives', alternatives.length)),
    ],
    below: [element('div', { class: 'actions' }, toggle(context, list, labels)), list],
  };
}

function renderParts(context: BannerContext, content: BannerContent): Parts {
  switch (content.kind) {
    case 'offer':
      return renderOffer(context, content);
    case 'credited': {
      const text = context.words.say('bannerCredited', { nonprofit: content.nonprofit.name });
      return { words: [element('p', { class: 'title' }, text)], below: [] };
    }
    case 'alternatives':
      return renderAlternativesLine(context, content);
  }
}

/** Esc closes while the focus is inside; afterwards the focus is where it was in the page. */
function keepFocusPolite(card: HTMLElement, context: BannerContext): BannerActions['dismiss'] {
  let cameFrom: HTMLElement | undefined;
  card.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !card.contains(relatedTarget)) {
      cameFrom = relatedTarget;
    }
  });
  const dismiss: BannerActions['dismiss'] = (how) => {
    context.actions.dismiss(how);
    cameFrom?.focus();
  };
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !context.isTrusted(event)) return;
    event.stopPropagation();
    dismiss('close');
  });
  return dismiss;
}

/**
 * Draws the banner for a closed shadow root: styles included, all text as text. The host may carry `data-corner` with
 * `start` and `top` to move it away from the bottom end corner.
 */
export function renderBanner(
  content: BannerContent,
  words: Words,
  actions: BannerActions,
  isTrusted: (event: Event) => boolean = (event) => event.isTrusted,
): HTMLElement {
  const card = element('section', { class: 'card', 'aria-label': words.say('bannerLabel') });
  const dismiss = keepFocusPolite(card, { words, actions, isTrusted });
  const context: BannerContext = { words, actions: { ...actions, dismiss }, isTrusted };
  const parts = renderParts(context, content);
  const close = words.say('bannerClose');
  card.append(
    element(
      'div',
      { class: 'line' },
      mark(),
      element('div', { class: 'words' }, ...parts.words),
      button(context, { class: 'close', 'aria-label': close, title: close }, '×', () =>
        dismiss('close'),
      ),
    ),
    ...parts.below,
  );
  const root = element(
    'div',
    { class: 'tokens', dir: words.direction, lang: words.locale },
    element('style', {}, tokens + style),
    card,
  );
  return root;
}
