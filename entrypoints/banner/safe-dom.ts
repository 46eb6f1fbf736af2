import { readDocument, readNode } from '../visit/read-page.ts';

// A form field named `closest` shadows the method of its form, for us as well: methods are taken from the prototypes.

export const rootOf = (document: Document): HTMLElement | null =>
  readDocument('documentElement', document) as HTMLElement | null;

export const parentOf = (node: Node): Element | null => readNode('parentElement', node);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const contains = (outer: Node, inner: Node): boolean =>
  Node.prototype.contains.call(outer, inner);

export const boxOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

/** Whether the element has a place in the page's drawing at all. */
export const hasBox = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { contentVisibilityAuto: true });

/** Whether a person could see it: neither `visibility` nor `opacity` hides it. */
export const isSeen = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, {
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: true,
  });
