/**
 * Tells of navigation inside a single-page shop: at once when the address changes, and again when the new view stands,
 * which is when no node was added for 400 ms, or after 4 s at most, so that no observer outlives the decision. The first
 * view is told of too when it stands: many shops load an empty shell and draw the checkout into it. There is no polling. The Navigation API (Chromium 102, Firefox 147, Safari 26.2) reports the `pushState` of the page's own
 * world too; an older browser tells of back, forward and fragments.
 */
export function watchNavigation(signal: AbortSignal, onChange: () => void): void {
  let address = location.href;
  let quiet: ReturnType<typeof setTimeout>;
  let longest: ReturnType<typeof setTimeout>;
  const rest = () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(longest);
  };
  const finish = () => {
    rest();
    onChange();
  };
  const wait = () => {
    clearTimeout(quiet);
    quiet = setTimeout(finish, 400);
  };
  const observer = new MutationObserver(wait);
  const settle = () => {
    rest();
    observer.observe(document, { childList: true, subtree: true });
    wait();
    longest = setTimeout(finish, 4000);
  };
  const check = () => {
    if (location.href === address) return;
    address = location.href;
    settle();
    onChange();
  };
  settle();
  if ('navigation' in globalThis) {
    navigation.addEventListener('currententrychange', check, { signal });
  } else {
    for (const type of ['popstate', 'hashchange']) addEventListener(type, check, { signal });
  }
  signal.addEventListener('abort', rest);
}
