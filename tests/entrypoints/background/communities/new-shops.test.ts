import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Shard } from '../../../../lib/schema/directory.ts';
import { shardOf, startServedDevice } from './served-device.ts';

let device: Awaited<ReturnType<typeof startServedDevice>>;
let version = 3;

beforeEach(async () => {
  device = await startServedDevice();
});
afterEach(() => device.worker.sleep());

/** How many shops an update to these shards announces. */
async function announcedBy(...shards: readonly Shard[]): Promise<number | undefined> {
  version += 1;
  await device.publish(shards, { version });
  await device.worker.upkeep.syncDirectories();
  const [directory] = await device.worker.parts.store.loadDirectories();
  expect(await device.problem()).toBeUndefined();
  if (directory === undefined) throw new Error('there is no directory');
  await device.worker.handlers.noteShopsSeen({ communityId: directory.communityId }, {});
  return directory.newShops;
}

/** A shard with rows that no reader may take beside those that it may. */
const shardWith = (unread: readonly object[], ...domains: string[]): Shard => {
  const shard = shardOf(...domains);
  const items: unknown[] = [...shard.items, ...unread];
  return { ...shard, items } as Shard;
};
const row = (...hosts: string[]) => ({ ...shardOf('old.example').items[0], id: 'row', hosts });

it('counts the hosts that an update adds, whichever shard they stand in', async () => {
  expect(await announcedBy(shardOf('old.example', 'a.example', 'b.example'))).toBe(2);
  expect(await announcedBy(shardOf('old.example', 'a.example'), shardOf('b.example'))).toBe(
    undefined,
  );
  expect(await announcedBy(shardOf('old.example', 'a.example'), shardOf('c.example'))).toBe(1);
});

it('counts no row that is left out, because there is nothing to allow', async () => {
  const left = [row('chase.com'), { id: 3, hosts: ['Not A Host', 'zwei'] }];
  expect(await announcedBy(shardWith(left, 'old.example'))).toBeUndefined();
  expect(await announcedBy(shardWith(left, 'old.example', 'new.example'))).toBe(1);
});

it('counts a shop that was left out before, because now it can be allowed', async () => {
  await announcedBy(shardWith([row('new.example', 'chase.com')], 'old.example'));
  expect(await announcedBy(shardOf('old.example', 'new.example'))).toBe(1);
});

it('announces no shop that was listed all along when the earlier file has gone', async () => {
  await announcedBy(shardOf('old.example', 'second.example'));
  await device.worker.database.write(['shards'], async (transaction) => {
    const table = transaction.objectStore('shards');
    for (const key of await table.getAllKeys())
      if (!key.includes('directory.json')) await table.delete(key);
  });
  await device.restart();
  expect(await announcedBy(shardOf('old.example', 'second.example', 'third.example'))).toBe(1);
});
