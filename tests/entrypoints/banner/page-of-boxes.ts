export interface Box {
  readonly html: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** jsdom has no DOMRect. */
export const rect = (left: number, top: number, width: number, height: number): DOMRect => {
  const sides = { left, top, right: left + width, bottom: top + height };
  const box = { ...sides, x: left, y: top, width, height };
  return { ...box, toJSON: () => box };
};

/** A page of boxes, the last on top: jsdom has no layout, so their places are given. Nested elements share theirs. */
export function setUpPage(boxes: readonly Box[]): Element[] {
  document.body.innerHTML = boxes.map(({ html }) => html).join('');
  const elements = [...document.body.children];
  const boxOf = (element: Element): Box | undefined =>
    boxes[elements.findIndex((each) => each.contains(element))];
  Element.prototype.getBoundingClientRect = function () {
    const { left, top, right, bottom } = boxOf(this) ?? {
      left: 0,
      top: 0,
      right: 1280,
      bottom: 800,
    };
    return rect(left, top, right - left, bottom - top);
  };
  Element.prototype.checkVisibility = function () {
    return getComputedStyle(this).display !== 'none' && getComputedStyle(this).opacity !== '0';
  };
  Document.prototype.elementFromPoint = (x, y) => document.elementsFromPoint(x, y)[0] ?? null;
  Document.prototype.elementsFromPoint = (x, y) => [
    ...elements
      .filter((_, index) => {
        const box = boxes[index];
        return (
          box !== undefined && x >= box.left && x < box.right && y >= box.top && y < box.bottom
        );
      })
      .reverse(),
    document.body,
    document.documentElement,
  ];
  return elements;
}
