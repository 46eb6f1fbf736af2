import { describeConditions, describeRefusal } from '../../lib/domain/describe.ts';
import type { BannerContent, BannerSentences } from '../../lib/schema/shop-state.ts';
import { renderAlternatives } from './render-alternatives.ts';
import { type BannerContext, button, renderDetails } from './render-context.ts';
import { element, withName } from './render-elements.ts';
import { renderQuietChoices } from './render-quiet-choices.ts';

type OfferContent = Extract<BannerContent, { kind: 'offer' }>;

/**
 * The one button, named after the nonprofit and after where it leads. Once clicked it stays busy: the page is about to
 * leave. A click before it can have been seen is not meant; one on a button that the page hides leads to our own page
 * (watchSeen).
 */
function offerButton(
  context: BannerContext,
  { retailer, nonprofit }: OfferContent['offer'],
  label: string,
  status: HTMLElement,
): HTMLElement {
  const { words, actions } = context;
  const text = element('span');
  const setBusy = (busy: boolean): void => {
    node.setAttribute('aria-disabled', String(busy));
    text.replaceChildren(
      ...(busy
        ? [words.say('offerButtonBusy', { retailer: retailer.name })]
        : withName(label, nonprofit.name)),
    );
  };
  const activate = async (seen: boolean): Promise<void> => {
    setBusy(true);
    status.textContent = '';
    const outcome = await actions
      .activate(seen)
      .catch(() => ({ ok: false, code: 'unreachable' }) as const);
    if (outcome.ok) return;
    setBusy(false);
    status.textContent = describeRefusal(outcome.code, retailer.name, words);
  };
  const node = button(context, { class: 'primary', title: label }, '', () => {
    const seen = node.getAttribute('data-seen');
    if (seen === null || node.getAttribute('aria-disabled') === 'true') return;
    void activate(seen === 'yes');
  });
  text.append(...withName(label, nonprofit.name));
  node.append(text);
  return node;
}

function drawDetails(context: BannerContext, { offer, alternatives }: OfferContent): Node[] {
  const { words } = context;
  const conditions = describeConditions(offer, words).map((text) => element('li', {}, text));
  const others =
    alternatives.length === 0
      ? []
      : [
          element('p', { class: 'heading' }, words.say('alternatives')),
          renderAlternatives(context, alternatives),
        ];
  return [
    element('ul', {}, ...conditions),
    ...others,
    renderQuietChoices(context, offer.retailer.name),
  ];
}

/** The offer: what goes to whom and on which conditions, all of it beside the button, nothing behind a hover. */
export function renderOffer(
  context: BannerContext,
  content: OfferContent,
  { note, action = '', disclosure = '', ...said }: BannerSentences,
): {
  readonly words: readonly Node[];
  readonly below: readonly Node[];
  readonly primary: HTMLElement;
} {
  const status = element('p', { class: 'status', role: 'status' });
  const short = element('p', { class: 'fine conditions' }, disclosure);
  const { toggle, details } = renderDetails(
    context,
    said,
    () => drawDetails(context, content),
    short,
  );
  const primary = offerButton(context, content.offer, action, status);
  return {
    primary,
    words: note === undefined ? [] : [element('p', { class: 'note' }, note)],
    below: [element('div', { class: 'actions' }, primary, toggle), short, status, details],
  };
}
