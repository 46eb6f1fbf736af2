import type { Browser, CDPSession } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

export interface WorkerWatch {
  /** How often the extension's worker has been started since the browser was. */
  starts(): number;
  isRunning(): boolean;
  /** Ends the worker as the browser does after 30 idle seconds; the next event starts it anew. */
  stop(): Promise<void>;
}

/**
 * Counts the worker's starts by the browser's own list of targets. The worker is not attached to: a debugger that is
 * attached keeps it alive for ever.
 */
export async function watchWorker(browser: Browser, extensionId: string): Promise<WorkerWatch> {
  const session: CDPSession = await browser.target().createCDPSession();
  const prefix = `chrome-extension://${extensionId}/`;
  const running = new Set<string>();
  let starts = 0;
  session.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type !== 'service_worker' || !targetInfo.url.startsWith(prefix)) return;
    running.add(targetInfo.targetId);
    starts += 1;
  });
  session.on('Target.targetDestroyed', ({ targetId }) => running.delete(targetId));
  await session.send('Target.setDiscoverTargets', { discover: true });
  return {
    starts: () => starts,
    isRunning: () => running.size > 0,
    stop: async () => {
      // The one that runs now: a page's message may already be waking the next.
      const current = [...running];
      for (const targetId of current) await session.send('Target.closeTarget', { targetId });
      await waitUntil('the worker has stopped', () => current.every((one) => !running.has(one)));
    },
  };
}
