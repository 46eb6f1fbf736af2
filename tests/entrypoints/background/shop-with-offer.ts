import { Retailer, type Shard } from '../../../lib/schema/directory.ts';
import { createManifest } from '../../lib/domain/directory/signed-directory.ts';
import {
  apiUrl,
  FakeWeb,
  nonprofitOf,
  packagedUrl,
  serveDirectory,
  setUpBrowser,
  wakeWorker,
  wipeDevice,
} from '../../support/worker.ts';

export const library = nonprofitOf('us-ein:131887440', 'New York Public Library');
export const kitchen = nonprofitOf('us-ein:043441208', 'A Kitchen');
export const checkout = 'https://www.bigshop.com/checkout';
const program = {
  network: 'impact',
  advertiserId: '77',
  publisherId: '1000',
  creativeId: '42',
  campaignId: '77',
  trackingHost: 'shop.sjv.io',
  rate: { kind: 'share', basisPoints: 400 },
  rateSource: 'https://app.impact.com/',
  rateCheckedOn: '2026-11-01',
  extensionAllowed: true,
  offerOn: ['landing', 'product', 'cart', 'checkout'],
  countries: ['*'],
};
/** A shop with the program, with these changes to the program and to the shop. */
export const retailersWith = (changes: object, shop: object = {}): Shard => ({
  kind: 'retailers',
  items: [
    Retailer.parse({
      id: 'bigshop.com',
      name: 'Big Shop',
      hosts: ['bigshop.com'],
      category: 'apparel',
      countries: ['US'],
      programs: [{ ...program, ...changes }],
      ...shop,
    }),
  ],
});

type Policy = Parameters<typeof wakeWorker>[2];

/**
 * A device that is set up, at a shop with a program (`changes` on top) for every place; the shopper chose the library.
 * `others` are what else the directory lists.
 */
export async function createShopWithOffer(changes: object = {}, others: readonly Shard[] = []) {
  await wipeDevice();
  const browser = setUpBrowser();
  const web = new FakeWeb();
  const clock = { now: Date.UTC(2026, 10, 23, 12) };
  const { community } = createManifest('' as never);
  await serveDirectory(web, packagedUrl, [retailersWith(changes), ...others], {
    community: { ...community, operatorShare: 1000, api: apiUrl as never },
  });
  web.answers.set(`${apiUrl}v1/activations`, (body) =>
    Response.json({ ...JSON.parse(body), operatorShare: 1000 }, { status: 201 }),
  );
  let worker = await wakeWorker(web, clock);
  await worker.upkeep.start();
  browser.granted.add('https://*.bigshop.com/*');
  await worker.handlers.updateSettings(
    { changes: { disclosureAcceptedAt: '2026-11-23T00:00:00Z', nonprofit: library } },
    {},
  );
  return {
    browser,
    web,
    clock,
    get worker() {
      return worker;
    },
    /** The worker is killed, and the next event wakes another. */
    async restart(policy?: Policy) {
      await worker.sleep();
      worker = await wakeWorker(web, clock, policy);
    },
    visit: (tabId: number, place: 'checkout' | 'product' | 'other', url = checkout) =>
      worker.handlers.pageVisited({ place }, { tabId, url }),
    banner: (tabId: number, url = checkout) => worker.handlers.getBanner({}, { tabId, url }),
    clicks: async () => (await worker.database.read()).getAll('clicks'),
    waiting: async () => (await worker.database.read()).count('outbox'),
    async offerIn(tabId: number) {
      const content = await worker.handlers.getBanner({}, { tabId, url: checkout });
      if (content?.kind !== 'offer') throw new Error(`no offer but ${content?.kind}`);
      return content.offer;
    },
  };
}

/** Twins: the same history, in one worker and in a new worker after every step. */
export const livesOf = (restart: () => Promise<unknown>) => [
  { life: 'in one worker', next: async (): Promise<unknown> => undefined },
  { life: 'with the worker killed after every step', next: restart },
];
