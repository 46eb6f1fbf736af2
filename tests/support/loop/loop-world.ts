import { type CommunityServer, startCommunityServer } from '../community-server.ts';
import { type DemoData, type DemoShop, findDemoShop, readDemoData } from '../demo-shops.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../loopback-web.ts';
import { type Networks, serveNetworks } from '../networks.ts';
import { createShop, type TestShop } from '../shops/served-shop.ts';
import { shopPage } from '../shops/shop-page.ts';

/** All that the loop needs besides a browser: a web with the shop, the networks and the community's server. */
export interface LoopWorld {
  readonly web: LoopbackWeb;
  readonly networks: Networks;
  readonly server: CommunityServer;
  readonly demo: DemoData;
  /** The shop of the directory whose program may be offered at the checkout. */
  readonly retailer: DemoShop;
  readonly shop: TestShop;
  close(): Promise<void>;
}

/** Starts it on this machine; nothing of it is reachable from outside, and nothing leaves it. */
export async function startLoopWorld(): Promise<LoopWorld> {
  const demo = readDemoData();
  const retailer = findDemoShop(demo.shops, 'impact', 'checkout');
  const shop = createShop({ name: `${retailer.name} (test shop)` });
  const web = await startLoopbackWeb({
    fallback: ({ host }) => ({
      body: shopPage(host, 'An ordinary page', '<h1>An ordinary page</h1>'),
    }),
  });
  web.serve(retailer.host, shop.handler);
  web.serve(`*.${retailer.host}`, shop.handler);
  const networks = serveNetworks(web);
  const server = await startCommunityServer(web);
  return {
    web,
    networks,
    server,
    demo,
    retailer,
    shop,
    close: async () => {
      await server.close();
      await web.close();
    },
  };
}
