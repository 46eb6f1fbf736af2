import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Shard } from '../../../../lib/schema/directory.ts';
import { CommunityId, Hostname, ServiceUrl } from '../../../../lib/schema/primitives.ts';
import { createManifest, encode } from '../../../lib/domain/directory/signed-directory.ts';
import { packagedUrl, serveDirectory } from '../../../support/worker.ts';
import { shardOf, startServedDevice } from './served-device.ts';

const townUrl = ServiceUrl.parse('https://town.example/shops/');
const town = CommunityId.parse('town');
const test = CommunityId.parse('test-community');
const { community } = createManifest('' as never);

let device: Awaited<ReturnType<typeof startServedDevice>>;

/** Joins the town, which lists these, and has the shopper grant its shop and one that the package lists too. */
async function joinTown(...more: Shard[]) {
  const shards = [shardOf('town-shop.example', 'old.example'), ...more];
  const signing = await serveDirectory(device.web, townUrl, shards, {
    community: { ...community, id: town },
  });
  const { publicKey } = signing;
  await device.worker.handlers.joinCommunity({ baseUrl: townUrl, publicKey }, {});
  for (const host of ['town-shop.example', 'old.example'])
    device.granted.add(`https://*.${host}/*`);
  return signing;
}

const pause = (communityId: CommunityId) =>
  device.worker.handlers.pauseCommunity({ communityId, paused: true }, {});
const leave = (communityId: CommunityId) =>
  device.worker.handlers.leaveCommunity({ communityId }, {});

beforeEach(async () => {
  device = await startServedDevice();
});
afterEach(() => device.worker.sleep());

it.each([
  ['gives back the access of a paused community', town],
  ['keeps the access that a paused community needs', test],
])('%s', async (_what, paused) => {
  await joinTown();
  await pause(paused);
  await device.restart();
  await leave(town);
  expect([...device.granted]).toEqual(['https://*.old.example/*']);
});

it('gives back the redirecting hosts that only it named, and with the last community all', async () => {
  await joinTown(redirecting);
  for (const host of ['go-town.example', 'awin1.com']) device.granted.add(`*://*.${host}/*`);
  await leave(town);
  expect([...device.granted]).toEqual(['https://*.old.example/*', '*://*.awin1.com/*']);
  await leave(test);
  expect([...device.granted]).toEqual([]);
});

/** Has what is stored of these communities be damaged, and the worker begin anew. */
async function damage(...ids: CommunityId[]) {
  await device.worker.database.write(['directories'], async (transaction) => {
    const table = transaction.objectStore('directories');
    for (const communityId of ids) await table.put({ communityId, manifest: {} } as never);
  });
  await device.restart();
}

const redirecting: Shard = {
  kind: 'standDownPolicies',
  items: [
    {
      network: 'local',
      landingParameters: [],
      cookieNames: [],
      redirectHosts: [Hostname.parse('go-town.example')],
      minutesAfterSignal: 90,
      minutesAfterActivity: 60,
      source: 'https://town.example/rules',
    },
  ],
};

describe('of a damaged community', () => {
  beforeEach(async () => {
    await joinTown(redirecting);
    for (const host of ['go-town.example', 'awin1.com']) device.granted.add(`*://*.${host}/*`);
    device.granted.add('https://*.own.example/*');
  });

  it('gives back the access that only it needed', async () => {
    await damage(town);
    expect(await leave(town)).toEqual({ ok: true });
    expect([...device.granted]).toEqual([
      'https://*.old.example/*',
      '*://*.awin1.com/*',
      'https://*.own.example/*',
    ]);
  });

  it('gives back the access that it needed with the last community', async () => {
    await leave(town);
    await damage(test);
    await leave(test);
    expect([...device.granted]).toEqual(['https://*.own.example/*']);
  });

  it('keeps the access of another community for when that is mended', async () => {
    await damage(test);
    await leave(town);
    expect([...device.granted]).toContain('https://*.old.example/*');
    await device.worker.upkeep.start();
    expect(await device.listed()).toEqual(['old.example']);
  });

  it.each([
    ['nothing is left of what it listed', undefined],
    ['what it listed cannot be read either', { communityId: town, shards: [7, {}] }],
  ])('is removed also where %s', async (_what, digest) => {
    await damage(town);
    await device.worker.database.write(['digests'], async (transaction) => {
      const table = transaction.objectStore('digests');
      if (digest === undefined) await table.delete(town);
      else await table.put(digest as never);
    });
    await device.restart();
    expect(await leave(town)).toEqual({ ok: true });
    expect(await kept()).toEqual([test]);
  });
});

it.each([
  ['a community', () => undefined],
  ['a damaged one', () => damage(town)],
])(
  'gives the access back by the second try where the browser did not take it from %s',
  async (_what, happens) => {
    await joinTown();
    await happens();
    vi.mocked(fakeBrowser.permissions.remove).mockRejectedValueOnce(new Error('not now'));
    expect(await leave(town)).toEqual({ ok: false, code: 'storageFailed' });
    await device.restart();
    expect(await leave(town)).toEqual({ ok: true });
    expect([...device.granted]).toEqual(['https://*.old.example/*']);
    expect(await kept()).toEqual([test]);
  },
);

/** Communities that files are kept of. */
const kept = async () => {
  const files = await (await device.worker.database.read()).getAll('shards');
  return [...new Set(files.map(({ communityId }) => communityId))].sort();
};

it('leaves nothing behind when it is left while it is synced', async () => {
  const signing = await joinTown();
  const shard = shardOf('late.example');
  const changes = { community: { ...community, id: town }, version: 4 };
  await serveDirectory(device.web, townUrl, [shard], changes, signing);
  const [reference] = [...device.web.answers.keys()]
    .filter((url) => url.includes('/shards/'))
    .slice(-1);
  device.web.answers.set(reference ?? '', async () => {
    await leave(town);
    return new Response(encode(shard));
  });
  await device.worker.upkeep.syncDirectories();
  expect(await kept()).toEqual([test]);
});

it.each([
  ['a new version of the package is installed', async () => undefined],
  ['it is mended, being damaged,', () => damage(test)],
])(
  'the community of the package does not come back when it is removed while %s',
  async (_what, happens) => {
    const late = shardOf('late.example');
    await serveDirectory(device.web, packagedUrl, [late], { ...device.served, version: 9 });
    await happens();
    const urls = [...device.web.answers.keys()].filter((url) =>
      url.startsWith(`${packagedUrl}shards`),
    );
    device.web.answers.set(urls.at(-1) ?? '', async () => {
      await leave(test);
      return new Response(encode(late));
    });
    await device.worker.upkeep.start();
    expect(await kept()).toEqual([]);
    expect(await device.listed()).toEqual([]);
    // Nor at the next start, and what is asked for comes.
    await device.restart();
    await device.worker.upkeep.start();
    expect(await device.listed()).toEqual([]);
    expect(await device.worker.handlers.restorePackaged({}, {})).toEqual({ ok: true });
    expect(await device.listed()).toEqual(['late.example']);
  },
);

it('what came of a join that failed serves the next try, and is gone with the next sync', async () => {
  const shards = [shardOf('town-shop.example'), shardOf('other.example')];
  const changes = { community: { ...community, id: town } };
  const { publicKey } = await serveDirectory(device.web, townUrl, shards, changes);
  const urls = [...device.web.answers.keys()].filter((url) => url.startsWith(`${townUrl}shards/`));
  device.web.answers.delete(urls[1] ?? '');
  const join = { baseUrl: townUrl, publicKey };
  const failed = { ok: false, code: 'offline' };
  expect(await device.worker.handlers.joinCommunity(join, {})).toEqual(failed);
  expect(await kept()).toEqual([test, town]);
  await device.restart();
  device.web.requests.splice(0);
  expect(await device.worker.handlers.joinCommunity(join, {})).toEqual(failed);
  expect(device.web.requests.map(({ url }) => url)).not.toContain(urls[0]);
  await device.worker.upkeep.syncDirectories();
  expect(await kept()).toEqual([test]);
});
