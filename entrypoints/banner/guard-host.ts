/** What a page would change to move, hide or disable what is not its own. */
const telling = ['popover', 'inert', 'hidden', 'style', 'aria-hidden'];

/**
 * Tells when the page has laid hands on the banner's host: taken it out, put it elsewhere (under a parent that fades or
 * moves it), closed it, or disabled it. Such a banner is not ours to show any more.
 */
export function guardHost(
  host: HTMLElement,
  root: Element,
  signal: AbortSignal,
  onLost: () => void,
): void {
  const check = () => {
    if (host.parentNode !== root || !host.matches(':popover-open')) onLost();
  };
  const position = new MutationObserver(check);
  position.observe(root, { childList: true });
  const attributes = new MutationObserver(onLost);
  attributes.observe(host, { attributes: true, attributeFilter: telling });
  host.addEventListener('toggle', check, { signal });
  signal.addEventListener('abort', () => {
    position.disconnect();
    attributes.disconnect();
  });
}
