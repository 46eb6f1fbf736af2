import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestKey } from '../../../lib/domain/directory/signed-directory.ts';
import { directoryUrl, shardOf, startServedDevice } from './served-device.ts';

let device: Awaited<ReturnType<typeof startServedDevice>>;

beforeEach(async () => {
  device = await startServedDevice();
});
afterEach(() => device.worker.sleep());

describe('a directory on the device', () => {
  it('is the packaged one at first, and the newer one after a sync, also after a restart', async () => {
    expect(await device.listed()).toEqual(['old.example']);
    await device.publish([shardOf('new.example')]);
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toEqual(['new.example']);
    await device.restart();
    expect(await device.listed()).toEqual(['new.example']);
    await device.worker.upkeep.start();
    expect(await device.listed()).toEqual(['new.example']);
  });

  it('fetches only the shards that it does not have', async () => {
    const kept = shardOf('old.example');
    await device.publish([kept, shardOf('more.example')]);
    device.web.requests.length = 0;
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toEqual(['old.example', 'more.example']);
    expect(device.web.requests.filter(({ url }) => url.includes('/shards/'))).toHaveLength(1);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['offline', 'the server is down', async () => undefined],
    [
      'serverError',
      'the server answers 500',
      async () =>
        device.web.answers.set(
          `${directoryUrl}directory.json`,
          () => new Response('', { status: 500 }),
        ),
    ],
    [
      'html',
      'a sign-in page answers 200 with HTML',
      async () => {
        await device.publish([]);
        device.web.serve(`${directoryUrl}directory.json`, '<!doctype html><title>Sign in</title>');
      },
    ],
    [
      'badSignature',
      'another key has signed what names our key',
      async () => {
        const other = await createTestKey();
        await device.publish([], { publicKey: device.key.publicKey }, other);
      },
    ],
    [
      'keyChanged',
      'another key signs for itself',
      async () => device.publish([], {}, await createTestKey()),
    ],
    ['rollback', 'it is older than what is here', async () => device.publish([], { version: 2 })],
    [
      'otherCommunity',
      'it is somebody else’s',
      async () => device.publish([], { community: { ...device.served.community, id: 'other' } }),
    ],
    [
      'signatureMissing',
      'the signature is missing',
      async () => {
        await device.publish([]);
        device.web.answers.delete(`${directoryUrl}directory.json.sig`);
      },
    ],
    [
      'shard.wrongSize',
      'a shard is cut off',
      async () => {
        await device.publish([shardOf('new.example')]);
        for (const url of device.web.answers.keys()) {
          if (url.startsWith(`${directoryUrl}shards/`)) device.web.serve(url, '{"kind":"reta');
        }
      },
    ],
    [
      'tooLarge',
      'a shard is longer than it was said to be',
      async () => {
        await device.publish([shardOf('new.example')]);
        for (const url of device.web.answers.keys()) {
          if (url.startsWith(`${directoryUrl}shards/`)) device.web.serve(url, 'x'.repeat(100_000));
        }
      },
    ],
    [
      'notFound',
      'it was uploaded by halves: new manifest, old shards',
      async () => {
        await device.publish([shardOf('new.example')]);
        for (const url of device.web.answers.keys()) {
          if (url.startsWith(`${directoryUrl}shards/`)) {
            device.web.answers.set(url, () => new Response('', { status: 404 }));
          }
        }
      },
    ],
  ])('stays as it is, and says %s, when %s', async (code, _when, prepare) => {
    await prepare();
    await device.worker.upkeep.syncDirectories();
    await device.restart();
    expect(await device.listed()).toEqual(['old.example']);
    expect(await device.problem()).toBe(code);
  });

  it('stops for good at a withdrawn key, even when a later directory keeps quiet about it', async () => {
    await device.withdrawKey();
    await device.worker.upkeep.syncDirectories();
    expect(await device.problem()).toBe('keyRevoked');
    await device.restart();
    await device.publish([], { version: 5 });
    await device.worker.upkeep.syncDirectories();
    expect(await device.problem()).toBe('keyRevoked');
    expect(await device.listed()).toEqual(['old.example']);
  });

  it('forgets the problem at the next good sync', async () => {
    await device.worker.upkeep.syncDirectories();
    expect(await device.problem()).toBe('offline');
    await device.publish([shardOf('old.example')]);
    await device.worker.upkeep.syncDirectories();
    expect(await device.problem()).toBeUndefined();
  });

  it.each([
    ['a year behind', -1],
    ['a year ahead', 1],
  ])('works with a clock %s', async (_name, direction) => {
    device.clock.now += direction * 365 * 24 * 3_600_000;
    expect(await device.listed()).toEqual(['old.example']);
    await device.publish([shardOf('new.example')]);
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toEqual(['new.example']);
  });

  it('is fetched again when its stored bytes are broken', async () => {
    await device.publish([shardOf('old.example')]);
    await device.worker.upkeep.syncDirectories();
    await device.worker.database.write(['shards'], async (transaction) => {
      const table = transaction.objectStore('shards');
      for (const shard of await table.getAll())
        await table.put({ ...shard, bytes: new Uint8Array(3) });
    });
    await device.restart();
    expect(await device.listed()).toEqual([]);
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toEqual(['old.example']);
  });

  it('comes back from the package when its stored bytes are broken and the server is down', async () => {
    await device.worker.database.write(['shards'], (transaction) =>
      transaction.objectStore('shards').clear(),
    );
    await device.restart();
    await device.worker.upkeep.start();
    expect(await device.listed()).toEqual(['old.example']);
  });
});
