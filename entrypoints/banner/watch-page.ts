import { readDocument } from '../visit/read-page.ts';
import { rootOf } from './safe-dom.ts';

/** Long enough for a chat, a notice or a dialog to have been put together. */
const quiet = 300;

/**
 * Calls back when the page has come to rest after something that may have put a control or a bar under the banner:
 * a scroll, another size, a node added beside or into the body (where chats and notices hang), a dialog that opened or
 * closed. No polling, and nothing per frame.
 */
export function watchPage(signal: AbortSignal, onRest: () => void): void {
  let timer: ReturnType<typeof setTimeout>;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(onRest, quiet);
  };
  const observer = new MutationObserver(soon);
  for (const node of [rootOf(document), readDocument('body', document)]) {
    if (node !== null) observer.observe(node, { childList: true });
  }
  // In the capturing phase: none of the last three bubbles.
  const options = { signal, capture: true, passive: true };
  for (const type of ['scrollend', 'load', 'fullscreenchange', 'toggle', 'close']) {
    document.addEventListener(type, soon, options);
  }
  for (const type of ['resize', 'load']) addEventListener(type, soon, options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
