import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createWorkerDatabase } from '../../lib/platform/storage/worker-database.ts';
import type { Shard } from '../../lib/schema/directory.ts';
import { Retailer } from '../../lib/schema/directory.ts';
import type { MessageName } from '../../lib/schema/messages.ts';
import { cotopaxi, foodBank, nonprofit } from '../components/samples.ts';
import {
  FakeWeb,
  packagedUrl,
  serveDirectory,
  setUpBrowser,
  wakeWorker,
} from '../support/worker.ts';
import { startFakeWorker } from './fake-worker.ts';

const retailerOf = (host: string): Retailer =>
  Retailer.parse({ id: host, name: host, hosts: [host], category: 'apparel', countries: ['US'] });

const shards: readonly Shard[] = [
  { kind: 'retailers', items: [retailerOf('patagonia.com'), retailerOf('target.com')] },
  { kind: 'nonprofits', items: [nonprofit(), foodBank] },
  { kind: 'memberBusinesses', items: [cotopaxi.business] },
];

/** The page under test keeps its connection between tests, so the tables are emptied rather than the file deleted. */
async function emptyTables() {
  const database = createWorkerDatabase();
  const names = ['directories', 'shards', 'clicks', 'outbox'] as const;
  await database.write(names, async (transaction) => {
    for (const name of names) await transaction.objectStore(name).clear();
  });
  await database.close();
}

/** A device after installation, with the real worker over a packaged directory; its prompt answers as told. */
export async function installExtension() {
  await emptyTables();
  const browser = setUpBrowser();
  const prompt = { answer: true };
  const listeners = new Set<(changed: object) => void>();
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation((listener) => {
      listeners.add(listener);
    });
    vi.spyOn(event, 'removeListener').mockImplementation((listener) => {
      listeners.delete(listener);
    });
  }
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
  vi.spyOn(fakeBrowser.commands, 'getAll').mockResolvedValue([
    { name: '_execute_action', shortcut: 'Alt+Shift+S' },
  ] as never);
  const changed = () => {
    for (const listener of listeners) listener({});
  };
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation((async ({
    origins = [],
  }: {
    origins?: string[];
  }) => {
    if (!prompt.answer) return false;
    for (const origin of origins) browser.granted.add(origin);
    changed();
    return true;
  }) as never);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    for (const origin of origins) browser.granted.delete(origin);
    changed();
    return true;
  });
  const web = new FakeWeb();
  await serveDirectory(web, packagedUrl, shards);
  const worker = await wakeWorker(web, { now: Date.UTC(2026, 10, 23, 12) });
  await worker.upkeep.start();
  const { handlers } = worker;
  const answer = (name: MessageName) => (request: never) => handlers[name](request, {}) as never;
  const messages = startFakeWorker(
    Object.fromEntries(Object.keys(handlers).map((name) => [name, answer(name as MessageName)])),
  );
  return { ...messages, granted: browser.granted, prompt, web, worker };
}
