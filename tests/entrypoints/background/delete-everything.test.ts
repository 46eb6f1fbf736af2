import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CommunityId, ServiceUrl } from '../../../lib/schema/primitives.ts';
import { createManifest } from '../../lib/domain/directory/signed-directory.ts';
import { serveDirectory } from '../../support/worker.ts';
import { shardOf } from './communities/served-device.ts';
import { checkout, createShopWithOffer, library } from './shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;
const erase = () => shop.worker.handlers.deleteEverything({}, {});
const setUp = async () => {
  shop.browser.granted.add('https://*.bigshop.com/*');
  await shop.worker.handlers.updateSettings(
    { changes: { disclosureAcceptedAt: '2026-11-23T00:00:00Z', nonprofit: library } },
    {},
  );
};
const seen = () =>
  shop.worker.handlers.attributionSeen(
    { signals: [{ kind: 'landingParameter', network: 'cj' }] },
    { tabId: 1, url: checkout },
  );

beforeEach(async () => {
  shop = await createShopWithOffer();
  shop.browser.openTab(1, checkout);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await shop.worker.sleep();
});

/** Twins: the same history, in one worker and in a new worker after every step. */
describe.each([
  { life: 'in one worker', next: async () => undefined },
  { life: 'with the worker killed after every step', next: () => shop.restart() },
])('after everything was deleted, $life', ({ next }) => {
  it('no shop is spoken at in a browser session that had a reason for silence', async () => {
    await seen();
    await next();
    expect(await erase()).toEqual({ ok: true });
    await next();
    await setUp();
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toBeNull();
    expect(await shop.worker.handlers.getShopState({ tabId: 1 }, {})).toMatchObject({
      state: 'stoodDown',
    });
    // Erased again: the reason is still the same.
    await erase();
    await setUp();
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toBeNull();

    await fakeBrowser.storage.session.clear();
    await next();
    await shop.visit(1, 'checkout');
    expect(await shop.offerIn(1)).toBeDefined();
  });

  it('nothing says at which shop, or when, there was a reason', async () => {
    await seen();
    await erase();
    await next();
    await setUp();
    await shop.visit(1, 'checkout');
    const session = await fakeBrowser.storage.session.get(null);
    expect(session.unrecorded).toEqual(['*']);
    const local = await fakeBrowser.storage.local.get(null);
    expect(Object.keys(local).filter((key) => key.startsWith('standDown:'))).toEqual([]);
  });

  it('the shopper is offered a credit again where there was no such reason', async () => {
    await shop.visit(1, 'checkout');
    await erase();
    await next();
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).not.toContain('unrecorded');
    await setUp();
    await shop.visit(1, 'checkout');
    expect(await shop.offerIn(1)).toBeDefined();
  });
});

it('a community whose joining was under way does not come back', async () => {
  const town = CommunityId.parse('town');
  const baseUrl = ServiceUrl.parse('https://town.example/shops/');
  const { community } = createManifest('' as never);
  const { web } = shop;
  const { publicKey } = await serveDirectory(web, baseUrl, [shardOf('town-shop.example')], {
    community: { ...community, id: town },
  });
  const manifest = web.answers.get(`${baseUrl}directory.json`);
  const erased = Promise.withResolvers<unknown>();
  web.answers.set(`${baseUrl}directory.json`, (body) => {
    erased.resolve(erase());
    return manifest?.(body) ?? new Response(null, { status: 404 });
  });
  await shop.worker.handlers.joinCommunity({ baseUrl, publicKey }, {});
  expect(await erased.promise).toEqual({ ok: true });
  await shop.restart();
  const left = await shop.worker.parts.store.loadDirectories();
  expect(left.map(({ communityId }) => communityId)).not.toContain(town);
});

it.each([
  ['settings', () => shop.worker.handlers.updateSettings({ changes: { country: 'DE' } }, {})],
  [
    'leftCommunities',
    () =>
      shop.worker.handlers.leaveCommunity({ communityId: CommunityId.parse('test-community') }, {}),
  ],
] as const)('what was being saved as %s does not come back', async (key, change) => {
  const save = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  let erased: Promise<unknown> | undefined;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
    if (key in items) {
      erased ??= erase();
      // Long enough for a deletion that does not wait.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return save(items as never);
  });
  await change();
  expect(await erased).toEqual({ ok: true });
  expect(await fakeBrowser.storage.local.get(key)).toEqual({});
});

it('no alarm of before goes off', async () => {
  await fakeBrowser.alarms.create('flushOutbox', { when: Date.now() + 3_600_000 });
  await erase();
  const names = (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();
  expect(names).toEqual(['syncCredits', 'syncDirectories']);
});
