import { afterEach, beforeEach, expect, it } from 'vitest';
import { diffEntries } from '../../../../lib/domain/directory/shard-delta.ts';
import type { Shard } from '../../../../lib/schema/directory.ts';
import { encode, referenceTo } from '../../../lib/domain/directory/signed-directory.ts';
import { directoryUrl, shardOf, startServedDevice } from './served-device.ts';

let device: Awaited<ReturnType<typeof startServedDevice>>;
const many = Array.from({ length: 200 }, (_, number) => `shop-${number}.example`);
const before = shardOf(...many);
const after = shardOf(...many.toSpliced(50, 1, 'new.example'));
const deltaUrl = `${directoryUrl}deltas/4-5.json`;

const hashOf = async (shard: Shard) =>
  (await referenceTo(encode(shard), { kind: 'retailers', items: 200 })).sha256;
const shardRequests = () =>
  device.web.requests.filter(({ url }) => url.includes('/shards/')).length;
const sync = async () => {
  device.web.requests.length = 0;
  await device.worker.upkeep.syncDirectories();
  await device.restart();
  expect(await device.listed()).toContain('new.example');
};

beforeEach(async () => {
  device = await startServedDevice();
  await device.publish([before]);
  await device.worker.upkeep.syncDirectories();
  await device.publish([after], { version: 5 });
});
afterEach(() => device.worker.sleep());

it('an update fetches what has changed, and no shard', async () => {
  const parts = diffEntries(before.items, after.items);
  const delta = { shards: [{ from: await hashOf(before), to: await hashOf(after), parts }] };
  device.web.serve(deltaUrl, JSON.stringify(delta));
  await sync();
  expect(shardRequests()).toBe(0);
});

it.each<[string, () => Promise<unknown>]>([
  ['is not there', async () => undefined],
  ['is HTML', async () => '<!doctype html>'],
  [
    'leads elsewhere',
    async () => ({
      shards: [{ from: await hashOf(before), to: await hashOf(after), parts: [[0, 200]] }],
    }),
  ],
  [
    'starts from what we do not have',
    async () => ({
      shards: [{ from: 'f'.repeat(64), to: await hashOf(after), parts: [[0, 200]] }],
    }),
  ],
  ['never ends', async () => 'x'.repeat(10_000_000)],
])('an update whose delta %s fetches the shard', async (_what, make) => {
  const delta = await make();
  if (delta !== undefined)
    device.web.serve(deltaUrl, typeof delta === 'string' ? delta : JSON.stringify(delta));
  await sync();
  expect(shardRequests()).toBe(1);
});
