import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type KyselyPlugin, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../api/db/open-database.ts';
import type { Db } from '../../../api/db/schema.ts';
import { openDirectoryFolder } from '../../../api/directory/directory-folder.ts';
import { syncDirectory } from '../../../api/directory/sync-directory.ts';
import { importRegister } from '../../../api/registers/import-register.ts';
import { saveNonprofits } from '../../../api/repositories/save-nonprofits.ts';
import { createClickSecret, deriveClickId } from '../../../lib/domain/click-id.ts';
import { NonprofitSearchResponse } from '../../../lib/schema/api.ts';
import { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import { engines, type TestLocation } from '../support/engines.ts';
import { publishNonprofits } from '../support/publish-items.ts';
import { createTestApi, redCross, type TestApi } from '../support/test-api.ts';

const newcomer = Nonprofit.parse({
  ...redCross,
  id: 'us-ein:000000042',
  name: 'Zebra Rescue of Barre',
});

/** Does something once, after the import has read whom it has to keep. */
function afterKeeping(meanwhile: () => Promise<unknown>): KyselyPlugin {
  const meant = new WeakSet<object>();
  let isDone = false;
  return {
    transformQuery: ({ node, queryId }) => {
      const isPage = node.kind === 'SelectQueryNode' && node.limit !== undefined;
      if (isPage && JSON.stringify(node.from).includes('"nonprofit"')) meant.add(queryId);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      if (meant.has(queryId) && !isDone) {
        isDone = true;
        await meanwhile();
      }
      return result;
    },
  };
}

describe.each(engines)('a nonprofit that is listed during an import, on $name', (engine) => {
  let folder: string;
  let place: TestLocation;
  let api: TestApi;
  let importing: OpenDatabase;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-meanwhile-'));
    place = await engine.create();
    api = await createTestApi({ name: engine.name, create: async () => place });
    importing = await openDatabase(place.location);
    await publishNonprofits(folder, 1, [newcomer]);
  });
  afterEach(async () => {
    await importing.db.destroy();
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  const sync = () => {
    const { db, nonprofitIndex, now } = api.context;
    return syncDirectory(db, nonprofitIndex, openDirectoryFolder(folder), now().toISOString());
  };
  async function read(db: Db): Promise<void> {
    const file = join(folder, 'register.csv');
    await writeFile(file, 'id,name\nus-ein:123456789,Barre Food Shelf\n');
    const { nonprofitIndex, now } = api.context;
    const report = await importRegister({ db, nonprofitIndex, now }, [file], 'update');
    expect(report.state).toBe('imported');
  }
  async function expectWhole(): Promise<void> {
    const clickId = await deriveClickId(createClickSecret());
    const body = { clickId, nonprofit: newcomer.id };
    expect((await api.send('POST', '/v1/activations', body)).status).toBe(201);
    for (const [query, id] of [
      ['zebra rescue', newcomer.id],
      ['zebrra', newcomer.id],
      ['food shelf', 'us-ein:123456789'],
    ]) {
      const response = await api.send('GET', `/v1/nonprofits?q=${query}`);
      const { items } = NonprofitSearchResponse.parse(await response.json());
      expect(items.map((item) => item.id)).toEqual([id]);
    }
  }

  it('stays listed, and is found', async () => {
    await read(importing.db.withPlugin(afterKeeping(sync)));
    await expectWhole();
  });

  it.runIf(engine.name === 'postgres')('also when it is not yet written at the swap', async () => {
    const { db } = api.context;
    const waits = async () => {
      const { rows } = await sql`select 1 from pg_locks join pg_database on oid = database
        where not granted and datname = current_database()`.execute(db);
      return rows.length > 0;
    };
    let reading: Promise<void> | undefined;
    await db.transaction().execute(async (transaction) => {
      const { nonprofitIndex, now } = api.context;
      const listed = [{ nonprofit: newcomer }];
      const source = { source: 'directory' } as const;
      await saveNonprofits(transaction, nonprofitIndex, listed, source, now().toISOString());
      reading = read(importing.db);
      while (!(await waits())) await pause(5);
    });
    await reading;
    await expectWhole();
  });
});
