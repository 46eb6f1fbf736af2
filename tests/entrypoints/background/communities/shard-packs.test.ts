import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPacks, writePack } from '../../../../lib/domain/directory/shard-packs.ts';
import type { Shard, ShardReference } from '../../../../lib/schema/directory.ts';
import { Hostname } from '../../../../lib/schema/primitives.ts';
import { encode, referenceTo } from '../../../lib/domain/directory/signed-directory.ts';
import { directoryUrl, shardOf, startServedDevice } from './served-device.ts';

const exceptHosts = Array.from({ length: 50 }, (_, at) =>
  Hostname.parse(`not-part-of-the-shop-${at}.example`),
);
/** Long enough that three of them are one pack, and the fourth and fifth the next. */
const shards = ['a', 'b', 'c', 'd', 'e'].map((letter) => {
  const { kind, items } = shardOf(
    ...Array.from({ length: 350 }, (_, number) => `${letter}-shop-${number}.example`),
  );
  return { kind, items: items.map((item) => ({ ...item, exceptHosts })) } as Shard;
});
const files = shards.map(encode);
const shopCount = shards.reduce((sum, { items }) => sum + items.length, 0);

let device: Awaited<ReturnType<typeof startServedDevice>>;
let references: ShardReference[];

beforeEach(async () => {
  device = await startServedDevice();
  references = await Promise.all(
    shards.map(({ kind, items }, at) =>
      referenceTo(files[at] ?? encode(''), { kind, items: items.length }),
    ),
  );
  await device.publish(shards);
});
afterEach(() => device.worker.sleep());

type Change = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** Serves the packs of what is published, changed on the way. */
function servePacks(change: (place: number) => Change = () => (bytes) => bytes) {
  const packs = listPacks({ version: 4, shards: references });
  for (const [place, pack] of packs.entries()) {
    const together = pack.shards.map((each) => files[references.indexOf(each)] ?? encode(''));
    device.web.serve(directoryUrl + pack.path, change(place)(writePack(together)));
  }
  return packs;
}

/** Syncs, and says what was asked for of the directory beside the manifest. */
async function sync(): Promise<string[]> {
  device.web.requests.length = 0;
  await device.worker.upkeep.syncDirectories();
  return device.web.requests
    .filter(({ url }) => url.startsWith(directoryUrl))
    .map(({ url }) => url.slice(directoryUrl.length))
    .filter((path) => !/^(?:directory\.json|deltas)/.test(path));
}

const pathOf = ({ sha256 }: ShardReference) => `shards/${sha256}.json`;
const first = 'packs/4-0.json';
const packNames = ['packs/4-0.json', 'packs/4-1.json'];

describe('the packs of a directory', () => {
  it('are all that a first sync fetches', async () => {
    const packs = servePacks();
    expect(packs.map(({ path }) => path)).toEqual(packNames);
    expect(await sync()).toEqual(packNames);
    expect(await device.listed()).toHaveLength(shopCount);
    expect(await sync()).toEqual([]);
  });

  it('need not be there', async () => {
    expect(await sync()).toEqual([first, ...references.map(pathOf)]);
    expect(await device.listed()).toHaveLength(shopCount);
  });

  it.each<[string, (bytes: Uint8Array<ArrayBuffer>, pack: readonly ShardReference[]) => unknown]>([
    ['has another byte in its last shard', (bytes) => bytes.fill(32, bytes.length - 3)],
    ['is cut off', (bytes) => bytes.slice(0, -1000)],
    ['is longer than it can be', (bytes) => Uint8Array.from([...bytes, 1])],
    ['is empty', () => new Uint8Array()],
    ['is a page for people', () => encode('<!doctype html><title>Not here</title>')],
  ])('cost a fetch where one %s, and spoil nothing', async (_, spoil) => {
    servePacks((place) =>
      place === 1
        ? (bytes) => spoil(bytes, references) as Uint8Array<ArrayBuffer>
        : (bytes) => bytes,
    );
    const asked = await sync();
    expect(asked.slice(0, 2)).toEqual(packNames);
    const shardsAsked = asked.slice(2);
    expect(shardsAsked.length).toBeGreaterThan(0);
    // What the good pack brought is not asked for again.
    expect(shardsAsked).not.toContain(pathOf(references[0] as ShardReference));
    expect(await device.problem()).toBeUndefined();
    expect(await device.listed()).toHaveLength(shopCount);
  });

  it('are not asked for any more where the first is broken', async () => {
    servePacks((place) => (place === 0 ? () => new Uint8Array() : (bytes) => bytes));
    expect(await sync()).toEqual([first, ...references.map(pathOf)]);
    expect(await device.listed()).toHaveLength(shopCount);
  });

  it('bring what a later attempt need not fetch again, also where one is all there is', async () => {
    const two = pathOf(references[1] as ShardReference);
    await device.publish(shards.slice(0, 2));
    // Its second shard is spoiled, and missing by itself.
    const pack = writePack(files.slice(0, 2));
    device.web.serve(directoryUrl + first, pack.fill(32, pack.length - 3));
    const whole = device.web.answers.get(directoryUrl + two);
    device.web.answers.delete(directoryUrl + two);
    expect(await sync()).toEqual([first, two]);
    expect(await device.listed()).toEqual(['old.example']);
    await device.restart();
    if (whole !== undefined) device.web.answers.set(directoryUrl + two, whole);
    expect(await sync()).toEqual([two]);
    expect(await device.listed()).toHaveLength(700);
  });

  it('are not asked for again by a worker that was killed behind the first', async () => {
    servePacks((place) => (place === 0 ? (bytes) => bytes : () => new Uint8Array()));
    for (const reference of references) device.web.answers.delete(directoryUrl + pathOf(reference));
    await sync();
    expect(await device.problem()).toBe('offline');
    expect(await device.listed()).toEqual(['old.example']);
    await device.restart();
    servePacks();
    expect(await sync()).toEqual(['packs/4-1.json']);
    expect(await device.listed()).toHaveLength(shopCount);
  });
});
