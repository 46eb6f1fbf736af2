import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isKeyWithdrawn } from '../../../../lib/domain/directory/key-withdrawal.ts';
import { packagedUrl, serveDirectory } from '../../../support/worker.ts';
import { directoryUrl, shardOf, startServedDevice } from './served-device.ts';

const moved = 'https://elsewhere.example/directory/';

let device: Awaited<ReturnType<typeof startServedDevice>>;

const stored = async () => {
  const [directory] = await device.worker.parts.store.loadDirectories();
  if (directory === undefined) throw new Error('there is no directory');
  return directory;
};
const sync = () => device.worker.upkeep.syncDirectories();

beforeEach(async () => {
  device = await startServedDevice();
  await device.publish([shardOf('old.example')], {
    community: { ...device.served.community, directoryUrl: moved },
  });
  await sync();
  await device.withdrawKey();
  await sync();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await device.worker.sleep();
});

/** Whoever has the stolen key publishes, wherever the device might ask, without a word of the withdrawal. */
async function expectNothingOfTheThief(): Promise<void> {
  await device.restart();
  const shards = [shardOf('thief.example')];
  await device.publish(shards, { version: 9 });
  await serveDirectory(device.web, moved, shards, { ...device.served, version: 9 }, device.key);
  device.web.requests.length = 0;
  await sync();
  expect(device.web.requests.filter(({ url }) => url.startsWith('https:'))).toEqual([]);
  expect(await device.listed()).not.toContain('thief.example');
  expect(await device.problem()).toBe('keyRevoked');
  const directory = await stored();
  expect(isKeyWithdrawn(directory)).toBe(true);
  expect(directory.baseUrl).toBe(directoryUrl);
}

it('is never heard again, neither at the old address nor at the one that it named', () =>
  expectNothingOfTheThief());

it('stays withdrawn when another problem is noted after it', async () => {
  const lastProblem = { code: 'storageFailed', at: '2026-11-23T12:00:00Z' };
  await device.worker.parts.store.changeDirectory((await stored()).communityId, { lastProblem });
  await expectNothingOfTheThief();
});

it('stays withdrawn when the device’s database stumbles during a later sync', async () => {
  const get = IDBObjectStore.prototype.get;
  let failures = 0;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    query,
  ) {
    if (this.name !== 'directories' || failures > 0) return get.call(this, query);
    failures += 1;
    throw new DOMException('Internal error', 'UnknownError');
  });
  await sync();
  vi.restoreAllMocks();
  await expectNothingOfTheThief();
});

it('stays withdrawn when the extension is updated with newer lists under the same key', async () => {
  const lists = [shardOf('old.example', 'packaged.example')];
  await serveDirectory(
    device.web,
    packagedUrl,
    lists,
    { ...device.served, version: 5 },
    device.key,
  );
  await device.restart();
  await device.worker.upkeep.start();
  expect(await device.listed()).toContain('packaged.example');
  await expectNothingOfTheThief();
});

it('stays withdrawn when the lists are installed anew because a file has gone', async () => {
  await device.worker.database.write(['shards'], async (transaction) => {
    const table = transaction.objectStore('shards');
    for (const key of await table.getAllKeys())
      if (!key.includes('directory.json')) await table.delete(key);
  });
  await device.restart();
  await device.worker.upkeep.start();
  expect(await device.listed()).toEqual(['old.example']);
  await expectNothingOfTheThief();
});

it('counts no more once the package brings another key', async () => {
  await serveDirectory(device.web, packagedUrl, [shardOf('old.example')], {
    ...device.served,
    version: 5,
  });
  await device.restart();
  await device.worker.upkeep.start();
  expect(isKeyWithdrawn(await stored())).toBe(false);
  expect(await device.problem()).toBeUndefined();
});

it('is known of a device on which only the last problem said so, and noted to last', async () => {
  const { communityId } = await stored();
  // As it was stored before the withdrawal had a field of its own.
  const lastProblem = { code: 'keyRevoked', at: '2026-11-20T08:00:00Z' };
  await device.worker.database.write(['directories'], async (transaction) => {
    const table = transaction.objectStore('directories');
    const { withdrawnKey: _unknown, ...old } = (await table.get(communityId)) ?? (await stored());
    await table.put({ ...old, lastProblem });
  });
  await device.restart();
  const later = { code: 'storageFailed', at: '2026-11-23T12:00:00Z' };
  await device.worker.parts.store.changeDirectory(communityId, { lastProblem: later });
  expect(await device.problem()).toBe('keyRevoked');
  await expectNothingOfTheThief();
});
