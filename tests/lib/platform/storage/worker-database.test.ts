import { liveQuery } from 'dexie';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageDatabase } from '../../../../lib/platform/storage/database.ts';
import { databaseVersion } from '../../../../lib/platform/storage/database-tables.ts';
import { createWorkerDatabase } from '../../../../lib/platform/storage/worker-database.ts';

const name = 'worker-database-test';
let worker: ReturnType<typeof createWorkerDatabase>;
let page: PageDatabase;
const silence = (retailerId: string) =>
  worker.write(['silencedRetailers'], async (transaction) => {
    await transaction.objectStore('silencedRetailers').put({ retailerId, at: 1 });
  });
const silenced = async () => (await worker.read()).getAllKeys('silencedRetailers');

beforeEach(async () => {
  await deleteDB(name);
  worker = createWorkerDatabase(name);
  page = new PageDatabase(name);
});

afterEach(async () => {
  page.close();
  await worker.close();
});

describe('the device’s database', () => {
  it.each(['worker', 'page'])('is the same for both, whoever opens it first: %s', async (first) => {
    if (first === 'page') await page.open();
    await silence('shop.example');
    expect(await page.silencedRetailers.toCollection().primaryKeys()).toEqual(['shop.example']);
    expect(page.verno).toBe(databaseVersion);
  });

  it('tells a page’s live query what the worker wrote', async () => {
    await silence('a.example');
    const seen: number[] = [];
    const both = new Promise<void>((resolve) => {
      liveQuery(() => page.silencedRetailers.count()).subscribe((count) => {
        seen.push(count);
        if (count === 1) void silence('b.example');
        if (count === 2) resolve();
      });
    });
    await both;
    expect(seen.at(-1)).toBe(2);
  });

  it('keeps nothing of a change that fails half-way', async () => {
    const failing = worker.write(['silencedRetailers'], async (transaction) => {
      await transaction
        .objectStore('silencedRetailers')
        .put({ retailerId: 'a.example' as never, at: 1 });
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await silenced()).toEqual([]);
  });

  it('opens anew after somebody deleted it', async () => {
    await silence('a.example');
    await deleteDB(name);
    expect(await silenced()).toEqual([]);
    await worker.delete();
    await silence('b.example');
    expect(await silenced()).toEqual(['b.example']);
  });
});
