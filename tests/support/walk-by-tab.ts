import type { Page } from 'puppeteer-core';
import { z } from '../../lib/zod.ts';

const Walk = z.object({
  /** Controls that Tab did not reach. */
  missed: z.array(z.string()),
  /** Controls that showed no sign of having the focus. */
  unmarked: z.array(z.string()),
  /** Controls that were reached before one that stands earlier in the page. */
  outOfOrder: z.array(z.string()),
});

const prepare = `globalThis.walk = {
  reached: [],
  name: (element) => element.outerHTML.slice(0, 120),
  controls: () => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter((one) => one.checkVisibility() && !one.disabled && (one.type !== 'radio' || one.checked)),
  note() {
    const { activeElement: at } = document;
    if (at === null || at === document.body || walk.reached.some(({ element }) => element === at)) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    walk.reached.push({ element: at, marked: outlineStyle !== 'none' && outlineWidth !== '0px' });
    return true;
  },
}`;

const judge = `(() => {
  const { reached, controls, name } = walk;
  const elements = reached.map(({ element }) => element);
  return {
    missed: controls().filter((one) => !elements.includes(one)).map(name),
    unmarked: reached.filter(({ marked }) => !marked).map(({ element }) => name(element)),
    outOfOrder: elements.filter((one, place) => place > 0 &&
      (elements[place - 1].compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) === 0).map(name),
  };
})()`;

/** Presses Tab from the top of a page until the focus leaves it, and says what a hand on the keys alone would miss. */
export async function walkByTab(page: Page): Promise<z.infer<typeof Walk>> {
  await page.bringToFront();
  await page.evaluate(prepare);
  for (let presses = 0; presses < 500; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate('walk.note()')) !== true) break;
  }
  return Walk.parse(await page.evaluate(judge));
}
