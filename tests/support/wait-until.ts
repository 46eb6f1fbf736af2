import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again until the answer is neither undefined, null nor false, and hands it on.
 * @throws Error that names what was waited for
 */
export async function waitUntil<Value>(
  what: string,
  ask: () => Value | Promise<Value>,
  milliseconds = 15_000,
): Promise<Exclude<Value, undefined | null | false>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await ask();
    if (value !== undefined && value !== null && value !== false) {
      return value as Exclude<Value, undefined | null | false>;
    }
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms in vain until ${what}`);
    await sleep(25);
  }
}
