/** All that a control stands in, the nearest first. */
const around = (control: Element): readonly HTMLElement[] => {
  const { parentElement } = control;
  return parentElement?.closest('main') ? [parentElement, ...around(parentElement)] : [];
};

/**
 * Where the control with the focus goes away, a browser lets the focus fall to the page's top, and a keyboard's place with
 * it (WCAG 2.4.3). Puts it on what is left around the control, unless something else took it meanwhile: a part that knows a
 * better place moves it there itself.
 *
 * @returns ends it.
 */
export function keepPlace(page: Document): () => void {
  let control: Element | undefined;
  let places: readonly HTMLElement[] = [];
  const enter = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    control = target;
    places = around(target);
  };
  // Some browsers say that the focus leaves before they take its control out: whether it did is known a moment later.
  const leave = ({ target }: Event): void =>
    queueMicrotask(() => {
      const hasGone = target === control && control?.isConnected === false;
      if (target === control && !hasGone && page.activeElement !== control) control = undefined;
    });
  const observer = new MutationObserver(() => {
    if (control === undefined || control.isConnected || page.activeElement !== page.body) return;
    control = undefined;
    const place = places.find(({ isConnected }) => isConnected);
    if (place === undefined) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
  page.addEventListener('focusin', enter);
  page.addEventListener('focusout', leave);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', enter);
    page.removeEventListener('focusout', leave);
    observer.disconnect();
  };
}
