import { afterEach, describe, expect, it } from 'vitest';
import type { ServiceUrl } from '../../../../lib/schema/primitives.ts';
import { createManifest } from '../../../lib/domain/directory/signed-directory.ts';
import { serveDirectory } from '../../../support/worker.ts';
import { checkout, createShopWithOffer, livesOf, retailersWith } from '../shop-with-offer.ts';

const booksUrl = 'https://books.example/directory/' as ServiceUrl;

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;
afterEach(() => shop.worker.sleep());

/** The first community's key is withdrawn, or not; the second, under publisher 2000, goes on. */
async function joinBooks(isWithdrawn: boolean): Promise<void> {
  shop = await createShopWithOffer();
  const { store } = shop.worker.parts;
  const [first] = await store.loadDirectories();
  if (first === undefined) throw new Error('there is no directory');
  const { community } = createManifest('' as never);
  const books = { ...community, id: 'books', name: 'Books', api: 'https://books.example/' };
  const { publicKey } = await serveDirectory(
    shop.web,
    booksUrl,
    [retailersWith({ publisherId: '2000' })],
    { community: { ...books, operatorShare: 1000 } as never },
  );
  const joined = await shop.worker.handlers.joinCommunity({ baseUrl: booksUrl, publicKey }, {});
  expect(joined).toEqual({ ok: true });
  if (!isWithdrawn) return;
  const lastProblem = { code: 'keyRevoked', at: '2026-11-23T10:00:00Z' };
  await store.changeDirectory(first.communityId, { lastProblem });
}

describe.each(livesOf(() => shop.restart()))('a redirect, $life, under', ({ next }) => {
  it.each([
    ['the publisher of a withdrawn community is another’s', true, '1000', 'stoodDown', 0],
    ['the publisher of a community beside it is ours', true, '2000', 'offer', 1],
    ['the publisher of a community that is not withdrawn is ours', false, '1000', 'offer', 1],
  ] as const)('%s', async (_what, isWithdrawn, publisher, state, banners) => {
    await joinBooks(isWithdrawn);
    const tab = shop.browser.openTab(1, checkout);
    await next();
    await shop.worker.hop(1, `https://shop.sjv.io/c/${publisher}/42/77`);
    await next();
    await shop.visit(1, 'checkout');
    expect((await shop.worker.handlers.getShopState({ tabId: 1 }, {})).state).toBe(state);
    expect(tab.banners).toBe(banners);
  });
});
