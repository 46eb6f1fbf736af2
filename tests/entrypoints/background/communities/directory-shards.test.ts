import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagedUrl } from '../../../support/worker.ts';
import { directoryUrl, shardOf, startServedDevice } from './served-device.ts';

let device: Awaited<ReturnType<typeof startServedDevice>>;

beforeEach(async () => {
  device = await startServedDevice();
});
afterEach(() => device.worker.sleep());

describe('the shards of a directory', () => {
  it('goes on where it was killed half-way, and is the old one until it is whole', async () => {
    const many = Array.from({ length: 40 }, (_, number) => shardOf(`shop-${number}.example`));
    await device.publish(many);
    const shards = [...device.web.answers.keys()].filter((url) =>
      url.startsWith(`${directoryUrl}shards/`),
    );
    const last = shards.at(-1) ?? '';
    const whole = device.web.answers.get(last);
    device.web.answers.delete(last);
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toEqual(['old.example']);
    await device.restart();
    expect(await device.listed()).toEqual(['old.example']);
    if (whole !== undefined) device.web.answers.set(last, whole);
    device.web.requests.length = 0;
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toHaveLength(40);
    expect(device.web.requests.filter(({ url }) => url.includes('/shards/'))).toHaveLength(1);
    // The manifest and its signature are kept beside the forty.
    const kept = await (await device.worker.database.read()).count('shards');
    expect(kept).toBe(42);
  });

  it('is looked at once in the package, not at every browser start', async () => {
    await device.restart();
    device.web.requests.length = 0;
    await device.worker.upkeep.start();
    const urls = device.web.requests.map(({ url }) => url);
    expect(urls.filter((url) => url.startsWith(packagedUrl))).toEqual([
      `${packagedUrl}directory.json`,
    ]);
  });

  it('is refused when a rule for silence in it cannot be read', async () => {
    const unreadable = { kind: 'standDownPolicies', items: [{ network: 'from-2031' }] };
    await device.publish([shardOf('new.example'), unreadable as never]);
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toEqual(['old.example']);
    expect(await device.problem()).toBe('shard.badSchema');
  });

  it('passes over one shop that it cannot read, and takes the others', async () => {
    const shard = shardOf('new.example', 'odd.example');
    const odd = { ...shard, items: shard.items.map((item, at) => (at === 1 ? { x: 1 } : item)) };
    await device.publish([odd as never]);
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toEqual(['new.example']);
  });

  it('stays out when it was left while it was fetched', async () => {
    await device.publish([shardOf('new.example')]);
    const url = [...device.web.answers.keys()].find((each) =>
      each.startsWith(`${directoryUrl}shards/`),
    );
    const answer = device.web.answers.get(url ?? '');
    device.web.answers.set(url ?? '', async (body) => {
      await device.worker.database.write(['directories'], (transaction) =>
        transaction.objectStore('directories').clear(),
      );
      return answer?.(body) ?? new Response('');
    });
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toEqual([]);
  });

  it('stays as it is under a hundred damaged manifests, signatures and shards', async () => {
    await device.publish([shardOf('new.example')]);
    const whole = new Map(device.web.answers);
    const urls = [...whole.keys()].filter((url) => url.startsWith(directoryUrl));
    for (let round = 0; round < 100; round += 1) {
      const url = urls[round % urls.length] ?? '';
      const answer = whole.get(url);
      if (answer === undefined) throw new Error('nothing is served');
      const bytes = new Uint8Array(await (await answer('')).arrayBuffer());
      const at = (round * 7919) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 + (round % 255));
      device.web.serve(url, bytes);
      await device.worker.upkeep.syncDirectories();
      expect(await device.listed()).toEqual(['old.example']);
      device.web.answers.set(url, answer);
    }
    await device.worker.upkeep.syncDirectories();
    expect(await device.listed()).toEqual(['new.example']);
  });
});
