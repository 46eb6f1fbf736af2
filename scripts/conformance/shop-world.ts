import {
  type LoopbackHandler,
  type LoopbackWeb,
  startLoopbackWeb,
} from '../../tests/support/loopback-web.ts';
import { serveNetworks } from '../../tests/support/networks.ts';
import { createShop } from '../../tests/support/shops/served-shop.ts';
import { createSinglePageShop } from '../../tests/support/shops/single-page-shop.ts';
import { describeRequest, listStrayRequests } from './requests.ts';
import type { Row } from './rows.ts';
import { testServer } from './test-community.ts';

/** All paths that the test shops' pages lead to. */
const shopPaths: ReadonlySet<string> = new Set([
  '/',
  '/products/linen-shirt',
  '/cart/add',
  '/cart',
  '/checkout',
]);

/** The community's directory, which every device asks for twice a day at a time of its own. */
const routine: ReadonlySet<string> = new Set([`${testServer}directory/directory.json`]);

export const productOf = (host: string): string => `https://www.${host}/products/linen-shirt`;
export const checkoutOf = (host: string): string => `https://www.${host}/checkout`;
export const subdomainOf = (host: string): string => `https://shop.${host}/products/linen-shirt`;
export const singlePageOf = (host: string): string => `https://app.${host}/`;

/** A web on this machine with the rows' shops and every network that leads to them. */
export interface ShopWorld {
  readonly web: LoopbackWeb;
  /** Forgets the requests so far and says which addresses the next step will open by itself. */
  expect(driven: readonly string[]): void;
  /** Requests since then that nobody on the web explains, as text. */
  listStray(): string[];
}

/** On the landing page alone, so that a visit to any other page is one without a referral. */
const setsCookie =
  (cookie: string, shop: LoopbackHandler): LoopbackHandler =>
  async (request) => {
    const response = await shop(request);
    if (request.url.pathname !== '/') return response;
    const header = { 'set-cookie': `${cookie}; Path=/; Max-Age=86400` };
    return { ...response, headers: { ...response.headers, ...header } };
  };

/** Where each other publisher's link leads, exactly as it is written. */
function serveLinks(web: LoopbackWeb, rows: readonly Row[]): void {
  const links = new Map(
    rows
      .filter(({ start, landing }) => start !== landing)
      .map(({ start, landing }) => [new URL(start).href, landing]),
  );
  const hosts = new Set([...links.keys()].map((link) => new URL(link).hostname));
  for (const host of hosts) {
    web.serve(host, ({ url }) => {
      const location = links.get(url.href);
      return location === undefined
        ? { status: 404, body: 'No such link.' }
        : { status: 302, headers: { location, 'cache-control': 'no-store' } };
    });
  }
}

export async function startShopWorld(
  rows: readonly Row[],
  otherShops: readonly string[],
): Promise<ShopWorld> {
  const web = await startLoopbackWeb();
  const shops = [...rows.map(({ host }) => host), ...otherShops];
  for (const host of shops) {
    const shop = createShop({ name: host });
    web.serve(`*.${host}`, shop.handler);
    web.serve(`app.${host}`, createSinglePageShop({ name: host }));
  }
  for (const { host, cookie } of rows) {
    if (cookie !== undefined) {
      web.serve(`www.${host}`, setsCookie(cookie, createShop({ name: host }).handler));
    }
  }
  serveNetworks(web);
  serveLinks(web, rows);
  let driven: readonly string[] = [];
  return {
    web,
    expect: (addresses) => {
      driven = addresses.map((address) => new URL(address).href);
      web.forget();
    },
    listStray: () =>
      listStrayRequests(
        web.requests.map(({ host, method, path, headers }) => ({
          host,
          method,
          path,
          destination: headers['sec-fetch-dest']?.toString(),
        })),
        { shops, paths: shopPaths, driven, routine },
      ).map(describeRequest),
  };
}
