import { browser } from 'wxt/browser';

const prefix = 'standDown:';

/**
 * The raw stand-down record of a retailer; `undefined` only when there is none. It is not parsed here, because what
 * cannot be parsed must stand down rather than read as absent.
 */
export async function loadStandDownRecord(retailerId: string): Promise<unknown> {
  const key = prefix + retailerId;
  return (await browser.storage.local.get(key))[key];
}

/** Saves the stand-down record of a retailer. */
export async function saveStandDownRecord(retailerId: string, record: object): Promise<void> {
  await browser.storage.local.set({ [prefix + retailerId]: record });
}

/** Forgets the record of a retailer, once it says nothing any more. */
export async function removeStandDownRecord(retailerId: string): Promise<void> {
  await browser.storage.local.remove(prefix + retailerId);
}

/** The retailers that have a record: their every page matters to us for now. */
export async function loadStandDownRetailers(): Promise<Set<string>> {
  const keys = Object.keys(await browser.storage.local.get(null));
  return new Set(
    keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
  );
}
