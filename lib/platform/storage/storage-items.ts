import { browser } from 'wxt/browser';
import type { PagePolicy } from '../../domain/attribution-signals.ts';
import { Settings } from '../../schema/settings.ts';
import { LeftCommunities, LeftCommunity, TabState, VisitRecord } from '../../schema/storage.ts';
import { z } from '../../zod.ts';
import { repairSettings } from './repair-settings.ts';
import { defineStorageItem } from './storage-item.ts';

// Every stored value outside Dexie is named in this file and nowhere else.

/** What the shopper has set. */
export const settingsItem = defineStorageItem({
  area: 'local',
  key: 'settings',
  schema: Settings,
  fallback: {},
  repair: repairSettings,
});

/** Communities that the shopper has left, by id: their servers may still confirm what was earned. */
export const leftCommunitiesItem = defineStorageItem({
  area: 'local',
  key: 'leftCommunities',
  schema: LeftCommunities,
  fallback: {},
  // That it was left is known by its id.
  repair: (stored) =>
    Object.fromEntries(
      Object.entries(Object(stored)).map(([id, note]) => [
        id,
        LeftCommunity.safeParse(note).data ?? { name: id, packaged: false },
      ]),
    ),
});

/** Names this run of the browser: made at the first wake-up after a browser start, gone when the browser ends. */
export const browserSessionItem = defineStorageItem({
  area: 'session',
  key: 'browserSession',
  schema: z.nullable(z.string()),
  fallback: null,
});

/** Networks that one of our own links could not reach in this run of the browser. */
export const blockedNetworksItem = defineStorageItem({
  area: 'session',
  key: 'blockedNetworks',
  schema: z.array(z.string()),
  fallback: [],
});

/** Communities whose server refused a nonprofit in this run of the browser, as `community nonprofit`. */
export const refusedNonprofitsItem = defineStorageItem({
  area: 'session',
  key: 'refusedNonprofits',
  schema: z.array(z.string()),
  fallback: [],
});

/** In place of a retailer's id, which is in lower case letters: all of them. */
export const everyRetailer = '*';

/** Retailers, or all, whose record could not be saved or was deleted in this run of the browser: silent until it ends. */
export const unrecordedItem = defineStorageItem({
  area: 'session',
  key: 'unrecorded',
  schema: z.array(z.string()),
  fallback: [],
});

/** When any tab last went through a network's redirect, in epoch milliseconds: shop pages then ask the worker. */
export const recentHopItem = defineStorageItem({
  area: 'local',
  key: 'recentHop',
  schema: z.number(),
  fallback: 0,
});

export const tabStatePrefix = 'tab:';

/** The state of one tab. */
export const tabStateItem = (tabId: number) =>
  defineStorageItem({
    area: 'session',
    key: `${tabStatePrefix}${tabId}`,
    schema: TabState,
    fallback: {},
  });

const visitPrefix = 'visit:';

/** Saves the rules for signals that directories add to the built-in ones; the visit script reads them. */
export async function saveSignalRules(extraSignalRules: readonly PagePolicy[]): Promise<void> {
  await browser.storage.local.set({ extraSignalRules });
}

/** Loads the visit records of these hosts that exist and parse. */
export async function loadVisitRecords(
  hosts: readonly string[],
): Promise<Map<string, VisitRecord>> {
  const stored = await browser.storage.local.get(hosts.map((host) => visitPrefix + host));
  const records = new Map<string, VisitRecord>();
  for (const [key, value] of Object.entries(stored)) {
    const record = VisitRecord.safeParse(value);
    if (record.success) records.set(key.slice(visitPrefix.length), record.data);
  }
  return records;
}

/** Turns on or off that these hosts' pages tell the worker of every visit. Hosts without a record stay without. */
export async function watchVisits(hosts: readonly string[], watched: boolean): Promise<void> {
  const changed = new Map<string, VisitRecord>();
  for (const [host, record] of await loadVisitRecords(hosts)) {
    if (record.watched !== watched) changed.set(host, { ...record, watched });
  }
  if (changed.size > 0) await saveVisitRecords(changed);
}

/** Writes these visit records, leaving all others. */
export async function saveVisitRecords(records: ReadonlyMap<string, VisitRecord>): Promise<void> {
  await browser.storage.local.set(
    Object.fromEntries([...records].map(([host, record]) => [visitPrefix + host, record])),
  );
}

/** Replaces all visit records by these. */
export async function replaceVisitRecords(
  records: ReadonlyMap<string, VisitRecord>,
): Promise<void> {
  const everything = await browser.storage.local.get(null);
  const stale = Object.keys(everything).filter(
    (key) => key.startsWith(visitPrefix) && !records.has(key.slice(visitPrefix.length)),
  );
  await saveVisitRecords(records);
  await browser.storage.local.remove(stale);
}
