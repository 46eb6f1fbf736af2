import type { Words } from '../../lib/domain/words.ts';
import type { MessageResponse } from '../../lib/schema/messages.ts';
import type { BannerSentences } from '../../lib/schema/shop-state.ts';
import { element } from './render-elements.ts';

/** What the banner asks of the script around it. Each is called for trusted events only. */
export interface BannerActions {
  /**
   * Asks the worker to open the offer's link in this tab; rejects when the extension is gone.
   *
   * @param seen whether the browser vouches that the shopper saw the button.
   */
  activate(seen: boolean): Promise<MessageResponse<'activateOffer'>>;
  /** The shopper pressed the tab; the caller shows the card. */
  open(): void;
  /** The shopper wants it gone; the caller removes the host. */
  dismiss(how: 'close' | 'snooze' | 'never'): void;
}

/** What every part of the banner needs to draw itself. */
export interface BannerContext {
  readonly words: Words;
  readonly actions: BannerActions;
  /** A page can dispatch clicks but cannot make them trusted. */
  readonly isTrusted: (event: Event) => boolean;
}

/** A button that acts for real clicks only. */
export function button(
  context: BannerContext,
  attributes: Readonly<Record<string, string>>,
  label: string,
  act: () => void,
): HTMLButtonElement {
  const node = element('button', { type: 'button', ...attributes }, label);
  node.addEventListener('click', (event) => {
    if (context.isTrusted(event)) act();
  });
  return node;
}

/**
 * A part that is closed at first, and the button that opens and closes it. It is drawn when it is first opened: most
 * shoppers never do, and its dates alone cost more than all the rest.
 *
 * @param short says the same in fewer words, so it goes while the part is open.
 */
export function renderDetails(
  context: BannerContext,
  { more = '', less = more }: Pick<BannerSentences, 'more' | 'less'>,
  draw: () => readonly Node[],
  short?: HTMLElement,
): { readonly toggle: HTMLElement; readonly details: HTMLElement } {
  const details = element('div', { class: 'details' });
  details.hidden = true;
  const node = button(context, { 'aria-expanded': 'false' }, more, () => {
    if (details.childElementCount === 0) details.append(...draw());
    details.hidden = !details.hidden;
    if (short !== undefined) short.hidden = !details.hidden;
    node.setAttribute('aria-expanded', String(!details.hidden));
    node.textContent = details.hidden ? more : less;
  });
  return { toggle: node, details };
}
