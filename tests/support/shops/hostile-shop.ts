import type { LoopbackHandler } from '../loopback-web.ts';
import { shopPage } from './shop-page.ts';
import { type Goods, linenShirt, shopViews } from './shop-views.ts';

const style = `
* { all: unset !important; }
html { transform: rotate(0.001deg) !important; }
body { display: flex !important; } body > *, html > * { float: left !important; opacity: 0.01 !important; }
support4good-banner { display: none !important; position: static !important; width: 1px !important; }`;

/**
 * What a shop could try: fake our element, flood every message channel that a page has, press whatever appears with
 * events of its own making, take out nodes it does not know, and break the built-ins that scripts lean on.
 */
const script = `
window.attempts = { floods: 0, presses: 0, removed: 0 };
const fake = document.createElement('support4good-banner');
fake.attachShadow({ mode: 'open' }).innerHTML = '<button class="primary">Give to us</button>';
document.documentElement.append(fake);
const offers = ['activateOffer', 'dismissBanner', 'getBanner', 'pageVisited', 'deleteEverything'];
const flood = () => {
  for (const name of offers) {
    const message = { name, request: { offerId: '0'.repeat(32) } };
    postMessage(message, '*');
    dispatchEvent(new CustomEvent(name, { detail: message }));
    try { globalThis.chrome?.runtime?.sendMessage?.(message); } catch {}
    window.attempts.floods += 1;
  }
};
setInterval(flood, 20);
const press = (node) => {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    node.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 900, clientY: 700 }));
  }
  node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  node.click?.();
  node.shadowRoot?.querySelectorAll('button').forEach((button) => button.click());
  window.attempts.presses += 1;
};
// From the load on: before it the page's own buttons would be pressed, and lead away.
const pressNew = new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) {
    if (node.nodeType !== 1 || node === fake) continue;
    for (let index = 0; index < 5; index += 1) press(node);
  }
});
addEventListener('load', () => pressNew.observe(document.documentElement, { childList: true, subtree: true }));
Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
  apply: (attach, element, [options]) => Reflect.apply(attach, element, [{ ...options, mode: 'open' }]),
});
Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true, configurable: true });`;

/** Every path is the checkout of a shop that wants our click for itself. `window.attempts` counts what it tried. */
export function createHostileShop(goods: Goods = linenShirt): LoopbackHandler {
  const page = shopPage('Grab & Go', 'Checkout', shopViews.checkout(goods)).replace(
    '</head>',
    `<style>${style}</style><script>${script}</script></head>`,
  );
  return () => ({ body: page });
}
