import type { Words } from '../../lib/domain/words.ts';
import type { MessageResponse } from '../../lib/schema/messages.ts';
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

/** A button that opens and closes what it controls. */
export function toggle(
  context: BannerContext,
  details: HTMLElement,
  labels: { readonly more: string; readonly less: string },
): HTMLButtonElement {
  const node = button(context, { 'aria-expanded': 'false' }, labels.more, () => {
    details.hidden = !details.hidden;
    node.setAttribute('aria-expanded', String(!details.hidden));
    node.textContent = details.hidden ? labels.more : labels.less;
  });
  return node;
}
