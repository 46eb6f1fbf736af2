import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDirectoryStore } from '../../../../lib/platform/directory/directory-store.ts';
import { PageDatabase } from '../../../../lib/platform/storage/database.ts';
import { createWorkerDatabase } from '../../../../lib/platform/storage/worker-database.ts';
import { createManifest, encode, referenceTo } from '../../domain/directory/signed-directory.ts';

const name = 'database-versions-test';
let worker: ReturnType<typeof createWorkerDatabase>;

/** Version 1 as it was released: tables, keys and indexes are frozen here. */
async function createVersion1(): Promise<void> {
  const bytes = encode({
    kind: 'retailers',
    items: [
      {
        id: 'shop.example',
        name: 'Shop',
        hosts: ['shop.example'],
        category: 'apparel',
        countries: [],
      },
    ],
  });
  const reference = await referenceTo(bytes, { kind: 'retailers', items: 1 });
  const old = await openDB(name, 10, {
    upgrade(database) {
      database.createObjectStore('directories', { keyPath: 'communityId' });
      database
        .createObjectStore('shards', { keyPath: 'key' })
        .createIndex('communityId', 'communityId');
      database
        .createObjectStore('clicks', { keyPath: 'clickId' })
        .createIndex('retailerId', 'retailerId');
      database
        .createObjectStore('outbox', { keyPath: 'id', autoIncrement: true })
        .createIndex('nextAttemptAt', 'nextAttemptAt');
      database
        .createObjectStore('bannerEvents', { keyPath: 'id', autoIncrement: true })
        .createIndex('at', 'at');
      database.createObjectStore('decisionLog', { keyPath: 'id', autoIncrement: true });
      database.createObjectStore('silencedRetailers', { keyPath: 'retailerId' });
    },
  });
  await old.put('directories', {
    communityId: 'test-community',
    manifest: createManifest('' as never, { shards: [reference] }),
    publicKey: '',
    packaged: true,
    fetchedAt: '2026-11-01T00:00:00Z',
  });
  await old.put('shards', {
    key: `test-community:${reference.sha256}`,
    communityId: 'test-community',
    bytes,
  });
  await old.put('silencedRetailers', { retailerId: 'quiet.example', at: 1 });
  old.close();
}

beforeEach(async () => {
  await deleteDB(name);
  await createVersion1();
  worker = createWorkerDatabase(name);
});
afterEach(() => worker.close());

it.each(['worker', 'page'])('opens version 1 with all that is in it: %s first', async (first) => {
  const page = new PageDatabase(name);
  if (first === 'page') await page.open();
  const matches = await createDirectoryStore(worker).matchPage(
    new URL('https://www.shop.example/'),
  );
  expect(matches.map(({ retailer }) => retailer.id)).toEqual(['shop.example']);
  expect(await page.silencedRetailers.toCollection().primaryKeys()).toEqual(['quiet.example']);
  page.close();
});
