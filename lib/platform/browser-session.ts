import { browserSessionItem } from './storage-items.ts';

/** The name of this run of the browser; a worker that wakes up again within it gets the same one. */
export function loadBrowserSession(): Promise<string> {
  return navigator.locks.request('browserSession', async () => {
    const known = await browserSessionItem.getValue();
    if (known !== null) return known;
    const created = crypto.randomUUID();
    await browserSessionItem.setValue(created);
    return created;
  });
}
