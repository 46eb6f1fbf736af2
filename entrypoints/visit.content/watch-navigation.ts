const quietMilliseconds = 400;
const longestMilliseconds = 4000;

/**
 * Calls `onChange` when the document has come to rest after a change of its address: no node added for 400 ms, or 4 s
 * at most, so no observer outlives the decision. There is no polling.
 */
function settle(signal: AbortSignal, onChange: () => void): void {
  const settled = new AbortController();
  const end = AbortSignal.any([signal, settled.signal]);
  const finish = () => {
    settled.abort();
    onChange();
  };
  let quiet = setTimeout(finish, quietMilliseconds);
  const longest = setTimeout(finish, longestMilliseconds);
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(finish, quietMilliseconds);
  });
  observer.observe(document, { childList: true, subtree: true });
  end.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(longest);
  });
}

/**
 * Tells of navigation inside a single-page shop: at once when the address changes, and again when the new view stands.
 * The Navigation API reports `pushState` of the page's own world too (Chromium 102, Firefox 147, Safari 26.2); where it
 * is missing, back, forward and fragments are reported, and a view that changes the title.
 */
export function watchNavigation(signal: AbortSignal, onChange: () => void): void {
  let address = location.href;
  let pending = new AbortController();
  const check = () => {
    if (location.href === address) return;
    address = location.href;
    pending.abort();
    pending = new AbortController();
    onChange();
    settle(AbortSignal.any([signal, pending.signal]), onChange);
  };
  if ('navigation' in globalThis) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  addEventListener('popstate', check, { signal });
  addEventListener('hashchange', check, { signal });
  const observer = new MutationObserver(check);
  const title = document.querySelector('title');
  if (title) observer.observe(title, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
