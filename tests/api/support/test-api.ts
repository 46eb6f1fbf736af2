import type { Hono } from 'hono';
import { createApp } from '../../../api/app.ts';
import type { ApiContext } from '../../../api/context.ts';
import { openDatabase } from '../../../api/db/open-database.ts';
import type { DirectoryFolder } from '../../../api/directory/directory-folder.ts';
import type { ProofSources } from '../../../api/joining/fetch-proof.ts';
import { saveNonprofits } from '../../../api/repositories/save-nonprofits.ts';
import { nonprofitIndexes } from '../../../api/search/nonprofit-index.ts';
import { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import type { TestEngine } from './engines.ts';

export const redCross = Nonprofit.parse({
  id: 'us-ein:530196605',
  name: 'American National Red Cross',
  city: 'Washington',
  region: 'DC',
  country: 'US',
  causeArea: 'disaster-relief',
});
export const habitat = Nonprofit.parse({
  id: 'us-ein:911914868',
  name: 'Habitat for Humanity International',
  city: 'Americus',
  region: 'GA',
  country: 'US',
  causeArea: 'housing',
});

export interface TestApi {
  readonly app: Hono;
  readonly context: ApiContext;
  /** Every line that was logged, as text. */
  readonly logged: string[];
  readonly send: (method: string, path: string, body?: unknown) => Promise<Response>;
  readonly setTime: (time: string) => void;
  readonly close: () => Promise<void>;
}

/** The server's routes on an empty database that knows two nonprofits, at a fixed time. */
export async function createTestApi(
  engine: TestEngine,
  directory?: DirectoryFolder,
  options: { readonly proofSources?: ProofSources } = {},
): Promise<TestApi> {
  const { location, remove } = await engine.create();
  const { db, engine: kind } = await openDatabase(location);
  const nonprofitIndex = nonprofitIndexes[kind];
  const logged: string[] = [];
  let time = new Date('2026-11-23T10:00:00Z');
  const keep = (message: string, fields?: object) =>
    void logged.push(JSON.stringify({ message, ...fields }));
  const log = { info: keep, error: keep };
  const context: ApiContext = {
    db,
    nonprofitIndex,
    directory,
    log,
    now: () => time,
    proofSources: options.proofSources ?? {
      fetchText: async () => ({ ok: false, code: 'unreachable' }),
      resolveTxt: async () => [],
    },
    trustProxy: true,
  };
  const listed = [redCross, habitat].map((nonprofit) => ({ nonprofit }));
  await saveNonprofits(db, nonprofitIndex, listed, { source: 'register' }, time.toISOString());
  const app = createApp(context);
  return {
    app,
    context,
    logged,
    send: async (method, path, body) =>
      app.request(path, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    setTime: (text) => {
      time = new Date(text);
    },
    close: async () => {
      await db.destroy();
      await remove();
    },
  };
}
