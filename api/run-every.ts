import type { Log } from './log.ts';

/**
 * Does something again and again, with a pause between the end of one run and the start of the next, until the returned
 * function is called; that one waits for a run in progress. A run that fails is logged, and the next one comes.
 */
export function runEvery(
  milliseconds: number,
  run: () => Promise<unknown>,
  log: Log,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const schedule = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = run()
        .catch((error: unknown) => log.error('background work failed', { reason: String(error) }))
        .finally(schedule);
    }, milliseconds);
  };
  schedule();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
