import { expect, vi } from 'vitest';

/**
 * Empties the page, and gives it what jsdom has not: layout, a top layer, and the browser's word on what is seen. Undone by
 * `vi.restoreAllMocks` and `vi.unstubAllGlobals`. @returns the closed roots that come into it.
 */
export function stubPage(): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  document.body.replaceChildren();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    const root = attachShadow.call(this, init);
    roots.push(root);
    if (this instanceof HTMLElement) this.style.position = 'fixed';
    return root;
  });
  HTMLElement.prototype.showPopover = vi.fn();
  Element.prototype.checkVisibility = () => true;
  Document.prototype.elementFromPoint = () => document.body;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ left: 800, top: 500, right: 1000, bottom: 700, width: 200, height: 200 },
  } as DOMRect);
  Object.assign(globalThis, { innerWidth: 1280, innerHeight: 800 });
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':popover-open' ? this.isConnected : matches.call(this, selector);
  });
  const { querySelector } = Document.prototype;
  vi.spyOn(Document.prototype, 'querySelector').mockImplementation(function (
    this: Document,
    selector: string,
  ) {
    return selector === ':modal' ? null : querySelector.call(this, selector);
  } as never);
  return roots;
}

/** What hangs beside the page's body. */
export const hung = () => document.documentElement.querySelector(':scope > [data-form]');
