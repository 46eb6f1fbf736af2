import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommunityId, ServiceUrl } from '../../../../lib/schema/primitives.ts';
import { createManifest } from '../../../lib/domain/directory/signed-directory.ts';
import { serveDirectory } from '../../../support/worker.ts';
import { shardOf, startServedDevice } from './served-device.ts';

const damaged = CommunityId.parse('damaged');
const test = CommunityId.parse('test-community');
const { community } = createManifest('' as never);

let device: Awaited<ReturnType<typeof startServedDevice>>;

beforeEach(async () => {
  device = await startServedDevice();
});
afterEach(() => device.worker.sleep());

const put = (row: object) =>
  device.worker.database.write(['directories'], (transaction) =>
    transaction.objectStore('directories').put(row as never),
  );
const stored = async () => (await device.worker.database.read()).getAllKeys('directories');

describe.each([
  { communityId: damaged },
  { communityId: damaged, manifest: {} },
  { communityId: damaged, manifest: { shards: [] } },
  { communityId: damaged, manifest: { community: { name: 'Town' } } },
])('beside the damaged directory %o', (row) => {
  beforeEach(async () => {
    await put(row);
    await device.restart();
  });

  it('the shops of the others are known', async () => {
    const { store } = device.worker.parts;
    const matches = await store.matchPage(new URL('https://old.example/'));
    expect(matches.map(({ retailer }) => retailer.id)).toEqual(['old.example']);
    expect(await device.listed()).toEqual(['old.example']);
    expect((await store.loadDirectories()).map(({ communityId }) => communityId)).toEqual([test]);
  });

  it('updates and settings work', async () => {
    await device.publish([shardOf('new.example')]);
    const { handlers } = device.worker;
    expect(await handlers.syncNow({}, {})).toEqual({ ok: true });
    expect(await device.listed()).toEqual(['new.example']);
    const changes = { calmness: 'off' } as const;
    expect(await handlers.updateSettings({ changes }, {})).toEqual({ ok: true });
  });

  it.each([damaged, test])('%s can be left, and takes nothing of the other', async (left) => {
    const { handlers } = device.worker;
    expect(await handlers.leaveCommunity({ communityId: left }, {})).toEqual({ ok: true });
    expect(await stored()).toEqual([left === damaged ? test : damaged]);
  });

  it('its community can be joined anew, and is whole then', async () => {
    const baseUrl = ServiceUrl.parse('https://town.example/shops/');
    const { publicKey } = await serveDirectory(device.web, baseUrl, [shardOf('town.example')], {
      community: { ...community, id: damaged },
    });
    const { handlers } = device.worker;
    expect(await handlers.joinCommunity({ baseUrl, publicKey }, {})).toEqual({ ok: true });
    expect(new Set(await device.listed())).toEqual(new Set(['old.example', 'town.example']));
  });
});

it('the community of the package is mended by the next start', async () => {
  await put({ communityId: test, packaged: true, manifest: {} });
  await device.restart();
  expect(await device.listed()).toEqual([]);
  await device.worker.upkeep.start();
  expect(await device.listed()).toEqual(['old.example']);
});
