import { revocationStatement } from '../../../../lib/domain/directory/follow-key.ts';
import { findProblem } from '../../../../lib/domain/directory/key-withdrawal.ts';
import { Retailer, type Shard } from '../../../../lib/schema/directory.ts';
import {
  createManifest,
  createTestKey,
  sign,
} from '../../../lib/domain/directory/signed-directory.ts';
import {
  apiUrl,
  FakeWeb,
  packagedUrl,
  serveDirectory,
  setUpBrowser,
  wakeWorker,
  wipeDevice,
} from '../../../support/worker.ts';

export const directoryUrl = `${apiUrl}directory/`;

/** A shard of retailers, one a domain. */
export const shardOf = (...domains: string[]): Shard => ({
  kind: 'retailers',
  items: domains.map((domain) =>
    Retailer.parse({
      id: domain,
      name: domain,
      hosts: [domain],
      category: 'apparel',
      countries: ['US'],
    }),
  ),
});

const { community } = createManifest('' as never);
const served = { community: { ...community, api: apiUrl as never } };

/** A device whose package lists `old.example`, and its community's server, which serves nothing yet. */
export async function startServedDevice() {
  await wipeDevice();
  const browser = setUpBrowser();
  const web = new FakeWeb();
  const clock = { now: Date.UTC(2026, 10, 23, 12) };
  const key = await serveDirectory(web, packagedUrl, [shardOf('old.example')], served);
  const device = {
    web,
    browser,
    granted: browser.granted,
    clock,
    key,
    served,
    worker: await wakeWorker(web, clock),
    listed: async () =>
      (await device.worker.parts.store.loadCommunities()).flatMap(({ retailersWhere }) =>
        retailersWhere(() => true).map(({ id }) => id),
      ),
    problem: async () => {
      const [directory] = await device.worker.parts.store.loadDirectories();
      return directory && findProblem(directory);
    },
    /** Serves these shards as the community's directory, by its own key unless told otherwise. */
    publish: (shards: readonly Shard[], changes: object = {}, by: typeof key = key) =>
      serveDirectory(web, directoryUrl, shards, { ...served, version: 4, ...changes }, by),
    /** Serves the withdrawal of the community's key, signed by it, in a directory under a new one. */
    async withdrawKey() {
      const statement = revocationStatement(served.community.id, key.publicKey);
      const revokedKeys = [{ key: key.publicKey, signature: await sign(key, statement) }];
      await device.publish([], { revokedKeys }, await createTestKey());
    },
    async restart() {
      await device.worker.sleep();
      device.worker = await wakeWorker(web, clock);
    },
  };
  await device.worker.upkeep.start();
  return device;
}
