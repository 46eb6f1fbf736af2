import type { BannerActions, BannerContext } from './render-context.ts';

/**
 * Esc closes while the focus is inside, and then does nothing else in the page: a dialog of the page that is open beside
 * us stays. Afterwards the focus is where it was.
 */
export function keepFocusPolite(
  card: HTMLElement,
  context: BannerContext,
): BannerActions['dismiss'] {
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
    event.preventDefault();
    dismiss('close');
  });
  return dismiss;
}
