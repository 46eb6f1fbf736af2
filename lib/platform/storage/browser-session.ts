import { browserSessionItem } from './storage-items.ts';

/** The name of this run of the browser; a worker that wakes up again within it gets the same one. */
export async function loadBrowserSession(): Promise<string> {
  // Without the lock first: nearly every time it has its name already, and a page is waiting.
  const named = await browserSessionItem.getValue();
  if (named !== null) return named;
  return navigator.locks.request('browserSession', async () => {
    const known = await browserSessionItem.getValue();
    if (known !== null) return known;
    const created = crypto.randomUUID();
    await browserSessionItem.setValue(created);
    return created;
  });
}
