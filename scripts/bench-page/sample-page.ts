import type { Page } from 'puppeteer-core';
import { z } from '../../lib/zod.ts';
import { waitUntil } from '../../tests/support/wait-until.ts';

/** What a page tells of itself, in milliseconds since its navigation began. */
const Times = z.object({
  contentLoaded: z.number(),
  /** When an extension's element came into the page; null until then. */
  element: z.nullable(z.number()),
  /** When it stood as a card or as a tab, which ours is not while it chooses its place. */
  placed: z.nullable(z.number()),
  /** The sum of all layout shifts so far. */
  shift: z.number(),
});
export type Times = z.infer<typeof Times>;

const watch = `
window.benchmark = { element: null, placed: null, shift: 0 };
new MutationObserver(() => {
  const found = document.documentElement?.lastElementChild;
  const form = found?.localName === 'div' ? found.dataset.form : undefined;
  if (form !== undefined) benchmark.element ??= performance.now();
  if (form === 'card' || form === 'tab') benchmark.placed ??= performance.now();
}).observe(document, { childList: true, subtree: true, attributeFilter: ['data-form'] });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) benchmark.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;

const read = `({ ...benchmark, contentLoaded: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd })`;

/** Prepares a tab: from now on each of its pages watches for an element beside its body, and for shifts. */
export const watchTab = (page: Page) => page.evaluateOnNewDocument(watch);

const readTimes = async (page: Page): Promise<Times> => Times.parse(await page.evaluate(read));

/** Loads a page that an extension draws into. @returns its times once the element has stood for a moment. */
export async function sampleTimes(page: Page, url: string): Promise<Times> {
  await page.goto(url, { waitUntil: 'load' });
  await waitUntil(
    `an element stands in ${url}`,
    async () => (await readTimes(page)).placed !== null,
  );
  await page.evaluate('new Promise((done) => setTimeout(done, 300))');
  return readTimes(page);
}

/** The tab's own heap in bytes, after the garbage has been collected twice: the first leaves what had finalizers. */
export async function sampleHeap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  } finally {
    await session.detach();
  }
}
