/** What a hand needs to have meant what it presses: a banner that appears under a moving finger is not meant. */
const meant = 500;

/** Chromium's second version of the observer: the browser itself vouches that nothing hides or fades the target. */
type Options = IntersectionObserverInit & { trackVisibility?: boolean; delay?: number };

const vouches = 'isVisible' in IntersectionObserverEntry.prototype;

const isSeen = (entry: IntersectionObserverEntry): boolean =>
  entry.isIntersecting && (!('isVisible' in entry) || entry.isVisible === true);

/**
 * Marks a button by `data-seen` while a person can have seen it: on the screen for half a second, and in Chromium with
 * nothing of the page over it, no page's opacity and no filter. A page can lay its own top layer over ours and let a
 * real click fall through; such a click is not meant for us.
 */
export function watchSeen(button: HTMLElement, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout>;
  const options: Options = {
    threshold: 0.9,
    ...(vouches && { trackVisibility: true, delay: 100 }),
  };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    clearTimeout(timer);
    if (last !== undefined && isSeen(last)) {
      timer = setTimeout(() => button.setAttribute('data-seen', ''), meant);
    } else {
      button.removeAttribute('data-seen');
    }
  }, options);
  observer.observe(button);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
