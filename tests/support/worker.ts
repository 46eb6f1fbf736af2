import { deleteDB } from 'idb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createClickSecret, deriveClickId } from '../../lib/domain/click-id.ts';
import { type PlatformPolicy, platformPolicies } from '../../lib/domain/platform-policy.ts';
import type { Shard } from '../../lib/schema/directory.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { RetailerId } from '../../lib/schema/primitives.ts';
import type { Click } from '../../lib/schema/storage.ts';
import { english } from '../components/words.ts';
import {
  createManifest,
  createTestKey,
  encode,
  referenceTo,
  sign,
  testCommunity,
} from '../lib/domain/directory/signed-directory.ts';

/** A web of a few answers: what is not in it is unreachable. */
export class FakeWeb {
  readonly requests: { method: string; url: string; body: string }[] = [];
  readonly answers = new Map<string, (body: string) => Response | Promise<Response>>();

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    this.requests.push({ method: request.method, url: request.url, body });
    const answer = this.answers.get(request.url);
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer(body);
  };

  serve(url: string, bytes: Uint8Array<ArrayBuffer> | string): void {
    this.answers.set(url, () => new Response(bytes));
  }
}

export const packagedUrl = 'chrome-extension://fake/starter/';
export const apiUrl = 'https://server.example/';

/** Signs these shards and the manifest changes as a directory, and serves it below the URL. */
export async function serveDirectory(
  web: FakeWeb,
  url: string,
  shards: readonly Shard[],
  changes: Parameters<typeof createManifest>[1] = {},
  key?: Awaited<ReturnType<typeof createTestKey>>,
): Promise<Awaited<ReturnType<typeof createTestKey>>> {
  const signing = key ?? (await createTestKey());
  const references = [];
  for (const shard of shards) {
    const bytes = encode(shard);
    const reference = await referenceTo(bytes, { kind: shard.kind, items: shard.items.length });
    web.serve(`${url}shards/${reference.sha256}.json`, bytes);
    references.push(reference);
  }
  const manifest = encode(createManifest(signing.publicKey, { shards: references, ...changes }));
  web.serve(`${url}directory.json`, manifest);
  web.serve(`${url}directory.json.sig`, await sign(signing, manifest));
  return signing;
}

export interface TestTab {
  url: string;
  badge: string;
  /** Which drawing the toolbar button has; the manifest's is `off`. */
  icon: string;
  /** What the toolbar button says to who points at it or has it read out; the manifest's is our name. */
  title: string;
  banners: number;
  /** What was last handed to the banner's script, and how often anything was. */
  given?: unknown;
  handed: number;
  /** How often its page was told to forget what it was given to prepare. */
  dropped: number;
  navigations: string[];
  /** What our script says of its looks at the page; undefined where it is not in it. */
  looked?: string | null | undefined;
  /** What reading its product gives; `unreadable` is a page that the browser keeps from us. */
  product?: unknown;
}

/** Runs this where our scripts of a tab's page have what they keep there. */
function runIn(shown: TestTab, func: () => unknown): unknown {
  const kept = {
    lookedAgain: Promise.resolve(shown.looked),
    draftBanner: {
      end: () => {
        shown.dropped += 1;
      },
    },
  };
  Object.assign(globalThis, kept);
  const result = func();
  for (const name of Object.keys(kept)) Reflect.deleteProperty(globalThis, name);
  return result;
}

/** The browser around the worker, as far as the worker sees it: grants, tabs, injected scripts. */
export function setUpBrowser() {
  fakeBrowser.reset();
  const tabs = new Map<number, TestTab>();
  const granted = new Set<string>();
  const registered = new Map<string, { id: string; matches: string[] }>();
  const tab = (tabId: number) => {
    const found = tabs.get(tabId);
    if (found === undefined) throw new Error(`No tab with id: ${tabId}.`);
    return found;
  };
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({
    origins: [...granted],
    permissions: [],
  }));
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    for (const origin of origins) granted.delete(origin);
    return true;
  });
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(
    async () => [...registered.values()] as never,
  );
  vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
    for (const script of scripts as { id: string; matches: string[] }[])
      registered.set(script.id, script);
  });
  vi.spyOn(fakeBrowser.scripting, 'updateContentScripts').mockImplementation(async (scripts) => {
    for (const script of scripts as { id: string; matches: string[] }[]) {
      if (!registered.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
      registered.set(script.id, script);
    }
  });
  vi.spyOn(fakeBrowser.scripting, 'unregisterContentScripts').mockImplementation(async () =>
    registered.clear(),
  );
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async ({
    target,
    files,
    func,
    args,
  }: {
    target: { tabId: number };
    files?: string[];
    func?: () => unknown;
    args?: unknown[];
  }) => {
    const shown = tab(target.tabId);
    if (files?.includes('/product.js')) {
      if (shown.product === 'unreadable') throw new Error('Cannot access contents of the page.');
      return [{ result: shown.product ?? null }];
    }
    if (func !== undefined && args === undefined) return [{ result: await runIn(shown, func) }];
    if (files !== undefined) shown.banners += 1;
    if (args !== undefined) {
      shown.given = args[0];
      shown.handed += 1;
    }
    // Whether its script was there to take it.
    return [{ result: shown.banners > 0 }];
  }) as never);
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ tabId, text }) => {
    tab(tabId ?? -1).badge = text ?? '';
  });
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.action, 'setIcon').mockImplementation(async ({ tabId, path }) => {
    tab(tabId ?? -1).icon = /icon\/(.+)-16/.exec(JSON.stringify(path))?.[1] ?? '';
  });
  vi.spyOn(fakeBrowser.action, 'setTitle').mockImplementation(async ({ tabId, title }) => {
    tab(tabId ?? -1).title = title ?? '';
  });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(
    async (tabId: number) => ({ id: tabId, url: tab(tabId).url }) as never,
  );
  vi.spyOn(fakeBrowser.tabs, 'update').mockImplementation((async (
    tabId: number,
    { url }: { url: string },
  ) => {
    tab(tabId).navigations.push(url);
  }) as never);
  return {
    tabs,
    granted,
    registered,
    openTab(tabId: number, url: string): TestTab {
      const opened: TestTab = {
        url,
        badge: '',
        icon: 'off',
        title: 'Support4Good',
        banners: 0,
        handed: 0,
        dropped: 0,
        navigations: [],
        looked: 'checkout',
      };
      tabs.set(tabId, opened);
      return opened;
    },
  };
}

/**
 * Wakes a worker on the storage that is there: called again, it is the same browser's next worker, which remembers
 * nothing that was only in memory.
 */
export async function wakeWorker(
  web: FakeWeb,
  clock: { now: number },
  policy: PlatformPolicy = platformPolicies.chromium,
) {
  vi.resetModules();
  const { createWorkerDatabase } = await import('../../lib/platform/storage/worker-database.ts');
  const { createDirectoryStore } = await import('../../lib/platform/directory/directory-store.ts');
  const { createHandlers } = await import('../../entrypoints/background/handlers.ts');
  const { createUpkeep } = await import('../../entrypoints/background/upkeep.ts');
  const { noteFailure } = await import(
    '../../entrypoints/background/stand-down/blocked-networks.ts'
  );
  const { noteHop } = await import('../../entrypoints/background/stand-down/hops.ts');
  const { prepareVisits } = await import('../../entrypoints/background/visits/prepare-visit.ts');
  const database = createWorkerDatabase();
  const parts = {
    database,
    store: createDirectoryStore(database, true),
    packagedUrl,
    policy,
    words: english,
    now: () => new Date(clock.now),
    fetch: web.fetch,
    random: () => 0.5,
  };
  const upkeep = createUpkeep(parts);
  let coming: (tabId: number, url: string) => Promise<unknown> = async () => undefined;
  prepareVisits(parts, (_addresses, onComing) => {
    coming = onComing;
  });
  return {
    parts,
    database,
    upkeep,
    handlers: createHandlers(parts, upkeep),
    /** The browser asks for a cart or a checkout. */
    coming: (tabId: number, url: string) => coming(tabId, url),
    hop: (tabId: number, url: string) => noteHop(parts, { tabId, url, at: clock.now }),
    fail: (url: string, error: string) => noteFailure(parts, { url, error }),
    sleep: () => database.close(),
  };
}

/** Empties the device. */
export async function wipeDevice(): Promise<void> {
  await deleteDB('support4good');
}

/** A click at a shop of the test community, as the worker keeps it before the server knows. */
export async function newClick(changes: Partial<Click> = {}): Promise<Click> {
  const secret = createClickSecret();
  return {
    clickId: await deriveClickId(secret),
    secret,
    communityId: testCommunity,
    retailerId: RetailerId.parse('shop.example'),
    retailerName: 'Shop',
    nonprofit: nonprofitOf('us-ein:131887440', 'New York Public Library'),
    createdAt: '2026-11-23T10:00:00Z',
    activationState: 'queued',
    credits: [],
    sandbox: false,
    ...changes,
  };
}

export const nonprofitOf = (id: string, name: string): Nonprofit =>
  ({ id, name, city: 'Austin', region: 'TX', country: 'US', causeArea: 'education' }) as Nonprofit;
