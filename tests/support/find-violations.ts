import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * What axe finds wrong on a page as it is drawn: WCAG 2.2 A and AA and axe's own best practices, one line each. The
 * driver's own channel runs it, so the page's content security policy stays as it ships.
 *
 * @param ignored rules that do not suit the page, by their id.
 */
export async function findViolations(
  page: Page,
  ignored: readonly string[] = [],
): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(`axe.run(document).then(({ violations }) =>
    violations.filter(({ id }) => !${JSON.stringify(ignored)}.includes(id)).flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`);
  return Array.isArray(found) ? found.map(String) : ['axe answered no list'];
}

/** What reaches out of the page's width, so that a reader would have to scroll sideways (WCAG 2.2, 1.4.10). */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element) =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width: own } = element.getBoundingClientRect();
        return own > 1 && (left < -1 || right > width + 1) && !scrolls(element.parentElement);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  })()`);
  return Array.isArray(found) ? found.map(String) : ['the page answered no list'];
}
