import { afterEach, expect, it } from 'vitest';
import { settingsItem } from '../../../../lib/platform/storage/storage-items.ts';
import { StandDownPolicy } from '../../../../lib/schema/network.ts';
import { CommunityId } from '../../../../lib/schema/primitives.ts';
import { indexDirectory, retailerOf } from '../../../support/indexed-directory.ts';
import { hosts, shop } from './indexed-device.ts';
import { directoryUrl, startServedDevice } from './served-device.ts';

const communityId = CommunityId.parse('test-community');
const policy = StandDownPolicy.parse({
  network: 'local',
  landingParameters: [],
  cookieNames: [],
  redirectHosts: ['go-town.example'],
  minutesAfterSignal: 90,
  minutesAfterActivity: 60,
  source: 'https://town.example/rules',
});

let device: Awaited<ReturnType<typeof startServedDevice>>;
afterEach(() => device.worker.sleep());

it.each([{}, { shards: [null] }])(
  'a popup that fetches details keeps the policies of a community with the damaged digests %o',
  async (digests) => {
    device = await startServedDevice();
    await settingsItem.setValue({ disclosureAcceptedAt: '2026-11-01T00:00:00Z' });
    const { files, retailerIndex } = await indexDirectory(hosts.map((host) => retailerOf(host)));
    for (const [path, bytes] of files) device.web.serve(directoryUrl + path, bytes);
    const shards = [{ kind: 'standDownPolicies' as const, items: [policy] }];
    await device.publish(shards, { formatVersion: 2, retailerIndex });
    await device.worker.upkeep.syncDirectories();
    expect(await device.problem()).toBeUndefined();
    await device.worker.database.write(['digests'], (transaction) =>
      transaction.objectStore('digests').put({ communityId, ...digests } as never),
    );
    await device.restart();
    const policies = async () => {
      const digests = await device.worker.parts.store.loadDigests();
      return digests.flatMap(({ shards }) => shards.flatMap((each) => each.standDownPolicies));
    };
    expect(await policies()).toEqual([policy]);
    device.browser.openTab(7, `https://${shop}/`);
    const state = await device.worker.handlers.getShopState({ tabId: 7 }, {});
    expect(await policies()).toEqual([policy]);
    expect(state).toMatchObject({ state: 'detailsMissing' });
  },
);
