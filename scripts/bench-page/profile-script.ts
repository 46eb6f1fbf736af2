import type { Page, Protocol } from 'puppeteer-core';
import { readThreadClock } from './thread-clock.ts';

/** Microseconds between two looks at the stack. Each costs the page's thread, which is what is measured. */
const interval = 500;

const isExtension = (url: string) => url.startsWith('chrome-extension://');

/**
 * Milliseconds in which a script of an extension was on the stack, with the browser's work that it had asked for, by the
 * name of the script that was called last: what the visit script has the banner's do is the banner's.
 *
 * @param clock turns the time of a sample into that which is counted, both in microseconds.
 */
export function sumScripts(
  {
    nodes,
    samples = [],
    startTime,
    timeDeltas = [],
  }: Pick<Protocol.Profiler.Profile, 'nodes' | 'samples' | 'startTime' | 'timeDeltas'>,
  clock: (at: number) => number = (at) => at,
): Map<string, number> {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const urls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const ownerOf = (id: number): string | undefined => {
    for (let each: number | undefined = id; each !== undefined; each = parents.get(each)) {
      const url = urls.get(each) ?? '';
      if (isExtension(url)) return url.slice(url.lastIndexOf('/') + 1);
    }
    return undefined;
  };
  const sums = new Map<string, number>();
  let at = startTime;
  for (const [index, id] of samples.entries()) {
    const owner = ownerOf(id);
    at += timeDeltas[index] ?? 0;
    // A delta is the time before its sample, so the work of this one is what passes until the next.
    const next = at + (timeDeltas[index + 1] ?? 0);
    if (owner !== undefined) {
      sums.set(owner, (sums.get(owner) ?? 0) + (clock(next) - clock(at)) / 1000);
    }
  }
  return sums;
}

const mark = 'support4good-profiled';
/** Enough for the thread's own time to be known every few hundred microseconds. */
const categories = ['-*', 'toplevel', 'devtools.timeline', 'v8', 'blink', 'blink.user_timing'];

/** Profiles what happens in a tab meanwhile. @returns milliseconds of its thread's own time, as {@link sumScripts}. */
export async function profileScripts(
  page: Page,
  work: () => Promise<void>,
): Promise<Map<string, number>> {
  const session = await page.createCDPSession();
  try {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval });
    await page.tracing.start({ categories });
    await session.send('Profiler.start');
    await work();
    const { profile } = await session.send('Profiler.stop');
    await page.evaluate(`performance.mark('${mark}')`);
    const trace = await page.tracing.stop();
    if (trace === undefined) throw new Error('the browser gave no trace');
    return sumScripts(profile, readThreadClock(trace, mark));
  } finally {
    await session.detach();
  }
}

/** Counts the scripts of extensions that the page in a tab has. */
export async function countScripts(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  let count = 0;
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (isExtension(url)) count += 1;
  });
  try {
    // Tells of each script that is there already.
    await session.send('Debugger.enable');
    return count;
  } finally {
    await session.detach();
  }
}
