import { installDirectory } from '../../entrypoints/background/communities/install-directory.ts';
import { createDirectoryStore } from '../../lib/platform/directory/directory-store.ts';
import { fetchManifest } from '../../lib/platform/directory/fetch-directory.ts';
import { browserFetch } from '../../lib/platform/fetch-bytes.ts';
import { createWorkerDatabase } from '../../lib/platform/storage/worker-database.ts';

/** Fetches and verifies a directory and stores it, as the worker does at joining. @returns milliseconds. */
export async function sync(database: string, url: string, isNew: boolean): Promise<number> {
  const opened = createWorkerDatabase(database);
  await opened.read();
  const store = createDirectoryStore(opened, true);
  const start = performance.now();
  const [held] = await store.loadDirectories();
  const fetched = await fetchManifest(url, isNew ? undefined : held, new Date(), browserFetch);
  if (fetched.status !== 'new') throw new Error(JSON.stringify(fetched));
  const { manifest } = fetched;
  const installed = await installDirectory(
    { store, fetch: browserFetch, loadGranted: async () => [] },
    {
      communityId: manifest.community.id,
      manifest,
      publicKey: manifest.publicKey,
      packaged: false,
      fetchedAt: new Date().toISOString(),
    },
    fetched.signed,
    url,
    isNew,
  );
  if (!installed.ok) throw new Error(installed.code);
  const time = performance.now() - start;
  await opened.close();
  return time;
}

/** Fetches the same bytes as one file and stores them as one row. @returns milliseconds. */
export async function storeBlob(database: string, url: string): Promise<number> {
  const opened = createWorkerDatabase(database);
  await opened.read();
  const start = performance.now();
  const bytes = new Uint8Array(await (await fetch(url, { cache: 'no-store' })).arrayBuffer());
  await opened.write(['shards'], async (transaction) => {
    await transaction.objectStore('shards').put({ key: 'blob', communityId: 'blob', bytes });
  });
  const time = performance.now() - start;
  await opened.close();
  return time;
}

/** Looks up hosts, first in shards that are not open yet, then again. @returns milliseconds a look-up, sorted. */
export async function lookUp(
  database: string,
  hosts: readonly string[],
): Promise<{ opening: number[]; warm: number[] }> {
  const opened = createWorkerDatabase(database);
  const store = createDirectoryStore(opened, true);
  const once = async () => {
    const times: number[] = [];
    for (const host of hosts) {
      const start = performance.now();
      await store.matchPage(new URL(`https://www.${host}/`));
      times.push(performance.now() - start);
    }
    return times.sort((one, other) => one - other);
  };
  await store.matchPage(new URL('https://nobody.example/'));
  const result = { opening: await once(), warm: await once() };
  await opened.close();
  return result;
}

/** The first look-up of a context that has just started, the opening of the database included. */
export async function coldLookUp(database: string, host: string): Promise<number> {
  const start = performance.now();
  const opened = createWorkerDatabase(database);
  const found = await createDirectoryStore(opened, true).matchPage(new URL(`https://${host}/`));
  if (found.length === 0) throw new Error(`${host} is not there`);
  const time = performance.now() - start;
  await opened.close();
  return time;
}

/** Bytes that a database keeps of directories' files. */
export async function storedBytes(database: string): Promise<number> {
  const opened = createWorkerDatabase(database);
  const files = await (await opened.read()).getAll('shards');
  await opened.close();
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/**
 * Looks hosts up in an index, first while its parts are still being read behind the answers, then again.
 * @returns milliseconds a look-up, and how many were found.
 */
export async function lookUpInIndex(
  database: string,
  hosts: readonly string[],
): Promise<{ reading: number[]; warm: number[]; found: number }> {
  const opened = createWorkerDatabase(database);
  const store = createDirectoryStore(opened, true);
  await store.findMissingDetails(new URL('https://nobody.example/'));
  const once = async () => {
    const times: number[] = [];
    let found = 0;
    for (const host of hosts) {
      const start = performance.now();
      const missing = await store.findMissingDetails(new URL(`https://${host}/`));
      times.push(performance.now() - start);
      found += missing.length;
    }
    return { times, found };
  };
  const reading = await once();
  const warm = await once();
  await opened.close();
  return { reading: reading.times, warm: warm.times, found: warm.found };
}
