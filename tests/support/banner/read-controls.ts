import type { Page } from 'puppeteer-core';

const script = `(() => {
  const selector = 'a,button,input,select,textarea,summary,label,iframe,dialog,[role=button],[tabindex],[popover]';
  const all = [...Document.prototype.querySelectorAll.call(document, selector)];
  return all.filter((element) => element.dataset.form === undefined).map((element) => {
    const rect = element.getClientRects()[0];
    if (rect === undefined) return [element.localName, 'not drawn'];
    const x = rect.left + rect.width / 2, y = rect.top + rect.height / 2;
    const hit = document.elementFromPoint(x, y);
    const place = [rect.left, rect.top, rect.width, rect.height].map(Math.round).join(' ');
    return [element.localName, place, hit !== null && (hit === element || Node.prototype.contains.call(element, hit))];
  });
})()`;

/** Every control of the page with its place, and whether a click on its middle would reach it. */
export const readControls = (page: Page): Promise<unknown> => page.evaluate(script);
