/** What a hand needs to have meant what it presses: a banner that appears under a moving finger is not meant. */
const meant = 500;
/** After this long without the browser's word, something of the page lies over the button. */
const covered = 1000;

/** Chromium's second version of the observer: the browser itself vouches that nothing hides or fades the target. */
type Options = IntersectionObserverInit & { trackVisibility?: boolean; delay?: number };

const isSeen = (entry: IntersectionObserverEntry): boolean =>
  !('isVisible' in entry) || entry.isVisible === true;

/**
 * Says by `data-seen` of a button whether a person can have seen it: `yes` when it has been on the screen for half a
 * second, in Chromium with nothing of the page over it, no page's opacity and no filter; `covered` when something hides
 * it all the time. A page can lay its own top layer over ours and let a real click fall through.
 */
export function watchSeen(button: HTMLElement, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout>;
  const options: Options = { threshold: 0.9, trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    clearTimeout(timer);
    button.removeAttribute('data-seen');
    if (last === undefined || !last.isIntersecting) return;
    const [state, after] = isSeen(last)
      ? (['yes', meant] as const)
      : (['covered', covered] as const);
    timer = setTimeout(() => button.setAttribute('data-seen', state), after);
  }, options);
  observer.observe(button);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
