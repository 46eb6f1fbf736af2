import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseGranted } from '../../../../entrypoints/background/communities/install-index.ts';
import { digestHost } from '../../../../lib/domain/directory/host-digest.ts';
import { type DetailReference, prefixOf } from '../../../../lib/domain/directory/retailer-index.ts';
import { CommunityId, ServiceUrl } from '../../../../lib/schema/primitives.ts';
import { programOf } from '../../../fixtures/programs.ts';
import { createManifest } from '../../../lib/domain/directory/signed-directory.ts';
import { indexDirectory, retailerOf } from '../../../support/indexed-directory.ts';
import { serveDirectory } from '../../../support/worker.ts';
import { hosts, type IndexedDevice, shop, startIndexedDevice } from './indexed-device.ts';
import { directoryUrl } from './served-device.ts';

let device: IndexedDevice;

beforeEach(async () => {
  device = await startIndexedDevice();
});
afterEach(() => device.worker.sleep());

/** Shops with something to say, so that their pages are spotted where access was given. */
const withPrograms = (change: object = {}) =>
  hosts.map((host) => retailerOf(host, { programs: [programOf('impact')], ...change }));

const prefixOfShop = prefixOf(digestHost(shop), 1);
const isShard = (path: string) => path.startsWith('shards/');

/** The shops whose pages are spotted. */
const spotted = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('visit:'));

const storedDirectory = async () => {
  const [directory] = await device.worker.parts.store.loadDirectories();
  if (directory === undefined) throw new Error('no directory is there');
  return directory;
};

it('asks for none of the shops that access was given to through other communities', async () => {
  device.granted.add(`https://*.${shop}/*`);
  const { pathOf } = await device.publish(withPrograms());
  await device.sync();
  expect(await device.problem()).toBeUndefined();
  expect(device.takeRequests().filter(isShard)).toEqual([]);
  // Not with a later version either, until the shopper opens the popup there.
  await device.publish(withPrograms({ name: 'Renamed' }), { bits: 1, parts: 1 });
  await device.sync();
  expect(device.takeRequests().filter(isShard)).toEqual([]);
  await device.publish(withPrograms());
  await device.sync();
  device.takeRequests();
  expect(await device.look(shop)).toMatchObject({ retailer: { id: shop } });
  expect(device.takeRequests()).toEqual([await pathOf(shop)]);
});

it('asks for none that a group on the device only names beside its own', async () => {
  const [target] = hosts.filter((host) => prefixOf(digestHost(host), 1) !== prefixOfShop);
  device.granted.add(`https://*.${target}/*`);
  const baited = hosts.map((host) =>
    retailerOf(host, host === shop ? { hosts: [shop, target] } : {}),
  );
  await device.publish(baited);
  await device.sync();
  await device.look(shop);
  const { pathOf } = await device.publish(withPrograms());
  device.takeRequests();
  await device.sync();
  expect(device.takeRequests().filter(isShard)).toEqual([await pathOf(shop)]);
});

it('asks for none that only a row which was left out named while it was small', async () => {
  const bait = retailerOf(shop, { hosts: [shop, 'chase.com'] });
  await device.publishMirrored({ kind: 'retailers', items: [retailerOf('other.example'), bait] });
  await device.sync();
  expect(await device.listed()).toEqual(['other.example']);
  device.granted.add(`https://*.${shop}/*`);
  await device.publish(withPrograms());
  device.takeRequests();
  await device.sync();
  expect(await device.problem()).toBeUndefined();
  expect(device.takeRequests().filter(isShard)).toEqual([]);
});

it('keeps the shops in use when it grows too large to mirror, and says of none that it is new', async () => {
  await device.publishSmall(shop, 'other.example');
  await device.sync();
  device.granted.add(`https://*.${shop}/*`).add('https://*.elsewhere.example/*');
  const { communityId } = await storedDirectory();
  await device.worker.handlers.noteShopsSeen({ communityId }, {});
  const { pathOf } = await device.publish(withPrograms());
  device.takeRequests();
  await device.sync();
  expect(await device.problem()).toBeUndefined();
  expect(device.takeRequests().filter(isShard)).toEqual([await pathOf(shop)]);
  // Its pages are spotted without a look at the popup, also by a worker that has just started.
  await device.restart();
  expect(await spotted()).toEqual([`visit:${shop}`]);
  expect(await device.listed()).toContain(shop);
  expect((await storedDirectory()).newShops).toBeUndefined();
  await device.publish(withPrograms({ name: 'Renamed' }));
  await device.sync();
  expect(await device.look(shop)).toMatchObject({ retailer: { name: 'Renamed' } });
});

it('grows without the shops in use that do not come; they come when the popup is opened there', async () => {
  const [other = ''] = hosts.filter((host) => prefixOf(digestHost(host), 1) !== prefixOfShop);
  await device.publishSmall(shop, other);
  await device.sync();
  device.granted.add(`https://*.${shop}/*`).add(`https://*.${other}/*`);
  const { pathOf, files } = await device.publish(withPrograms());
  const path = await pathOf(shop);
  device.web.answers.delete(directoryUrl + path);
  await device.sync();
  expect(await device.problem()).toBeUndefined();
  expect(await device.listed()).toContain(other);
  expect(await device.listed()).not.toContain(shop);
  await device.restart();
  device.web.serve(directoryUrl + path, files.get(path) ?? '');
  expect(await device.look(shop)).toMatchObject({ retailer: { id: shop } });
});

describe('what comes with an index without being asked for', () => {
  const detail = (prefix: number, size = 1) => ({ prefix, size }) as DetailReference;
  const places = (chosen: readonly DetailReference[]) => chosen.map(({ prefix }) => prefix);
  const many = Array.from({ length: 200 }, (_, prefix) => detail(prefix));
  const held = [detail(7), detail(300)];

  it('is no more than there is room for beside what was looked at', () => {
    const chosen = places(chooseGranted(many, held));
    expect(chosen).toHaveLength(126);
    expect(chosen.slice(0, 3)).toEqual([0, 1, 2]);
    expect(chosen).not.toContain(7);
    expect(chooseGranted(held, many)).toEqual([]);
  });

  it('is 8 MB together with it, whatever sizes the index names', () => {
    const megabytes = (count: number) => count * 1024 * 1024;
    const granted = [detail(0, megabytes(5)), detail(1, megabytes(16)), detail(2, megabytes(2))];
    expect(places(chooseGranted(granted, []))).toEqual([0, 2]);
    expect(places(chooseGranted(granted, [detail(9, megabytes(4))]))).toEqual([2]);
    expect(places(chooseGranted(granted, [detail(9, megabytes(9))]))).toEqual([]);
  });
});

it('asks for no shop when it is joined, whatever was allowed before', async () => {
  const url = ServiceUrl.parse('https://town.example/shops/');
  const community = { ...createManifest('' as never).community, id: CommunityId.parse('town') };
  const { files, retailerIndex } = await indexDirectory(withPrograms());
  for (const [path, bytes] of files) device.web.serve(url + path, bytes);
  const manifest = { formatVersion: 2, retailerIndex, community } as const;
  const { publicKey } = await serveDirectory(device.web, url, [], manifest);
  device.granted.add(`https://*.${shop}/*`);
  const { joinCommunity } = device.worker.handlers;
  expect(await joinCommunity({ baseUrl: url, publicKey }, {})).toEqual({ ok: true });
  const shards = device.web.requests.filter(({ url: each }) => each.startsWith(`${url}shards/`));
  expect(shards).toEqual([]);
});
