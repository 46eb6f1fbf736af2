import { added, checkout, type HostilePage, scripted, withHeader } from './hostile-page.ts';

const onNode = (act: string) => `new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes)
    if (node.nodeType === 1 && document.readyState === 'complete') { ${act} }
}).observe(document.documentElement, { childList: true });`;

/** Pages that do something to what they do not know, and kinds of documents and windows that are seldom thought of. */
export const hostileActs: readonly HostilePage[] = [
  // Top layer, focus and inertness.
  {
    name: 'a modal dialog of the page',
    response: added(
      '<dialog id="d">Sign in <button>Go</button></dialog><script>d.showModal()</script>',
    ),
    outcome: 'nowhere',
  },
  {
    name: 'a popover of the page',
    response: added(
      '<div popover="manual" id="p" style="inset:auto 0 0 auto;margin:0;padding:60px"><button>Deal</button></div><script>p.showPopover()</script>',
    ),
    outcome: 'card',
  },
  {
    name: 'an inert page',
    response: scripted('document.documentElement.inert = true'),
    outcome: 'nowhere',
  },
  // What the page does to what it does not know.
  {
    name: 'takes out what it does not know',
    response: scripted(onNode('node.remove()')),
    outcome: 'gone',
  },
  {
    name: 'moves what it does not know under a faded parent',
    response: scripted(
      onNode(
        "if (node.id !== 'trap') { const trap = document.createElement('section'); trap.id = 'trap'; trap.style.opacity = .01; document.body.append(trap); trap.append(node); }",
      ),
    ),
    outcome: 'gone',
  },
  {
    name: 'hides and disables what it does not know',
    response: scripted(
      onNode("node.hidden = true; node.inert = true; node.style.display = 'none'"),
    ),
    outcome: 'gone',
  },
  {
    name: 'closes every popover',
    response: scripted(onNode('setTimeout(() => { try { node.hidePopover(); } catch {} }, 50)')),
    outcome: 'gone',
  },
  {
    name: 'replaces its body',
    response: scripted(
      "addEventListener('load', () => { const body = document.createElement('body'); body.innerHTML = document.body.innerHTML; document.body.replaceWith(body); })",
    ),
    outcome: 'card',
  },
  {
    name: 'broken built-ins and a forced open shadow',
    response: scripted(
      `const attach = Element.prototype.attachShadow;
       Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); };
       Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
       Document.prototype.elementsFromPoint = Element.prototype.getBoundingClientRect = () => { throw new Error('no'); };
       HTMLElement.prototype.showPopover = Node.prototype.appendChild = Element.prototype.append = null;
       Array.prototype.find = Array.prototype.map = () => undefined;`,
    ),
    outcome: 'card',
  },
  {
    name: 'names that shadow the document and its forms',
    response: {
      body: checkout.replace(
        '<form ',
        '<img name="documentElement"><img name="querySelectorAll"><form style="position:absolute;inset:0;z-index:-1"><input name="parentElement" type="hidden"><input name="closest" type="hidden"><input name="contains" type="hidden"></form><form ',
      ),
    },
    outcome: 'card',
  },
  {
    name: 'swallows every event',
    response: scripted(
      "for (const type of ['click','mousedown','pointerdown','pointerup','mouseup','keydown','focusin','mouseover']) addEventListener(type, (event) => event.stopImmediatePropagation(), true)",
    ),
    outcome: 'card',
  },
  // Policies and kinds of documents.
  {
    name: 'Trusted Types',
    response: withHeader(
      'content-security-policy',
      "require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    outcome: 'card',
  },
  {
    name: 'a policy that allows no style',
    response: withHeader('content-security-policy', "default-src 'none'; style-src 'none'"),
    outcome: 'card',
  },
  {
    name: 'a sandbox',
    response: withHeader('content-security-policy', 'sandbox'),
    outcome: 'card',
  },
  {
    name: 'XHTML',
    response: {
      headers: { 'content-type': 'application/xhtml+xml' },
      body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Checkout</title></head><body><h1>Checkout</h1><form action="/checkout"><input name="email" autocomplete="email"/><input autocomplete="postal-code"/><button>Place order</button></form></body></html>`,
    },
    outcome: 'card',
  },
  {
    name: 'a frameset',
    response: {
      body: '<title>Checkout</title><frameset cols="50%,50%"><frame src="/a"><frame src="/b"></frameset>',
    },
    outcome: 'nowhere',
  },
  // Small and odd screens.
  {
    name: 'a telephone',
    response: { body: checkout },
    viewport: { width: 320, height: 640 },
    outcome: 'tab',
  },
  {
    name: 'a very low window',
    response: { body: checkout },
    viewport: { width: 1280, height: 240 },
    outcome: 'tab',
  },
];
