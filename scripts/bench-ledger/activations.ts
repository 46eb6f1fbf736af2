import { join } from 'node:path';
import { openDatabase } from '../../api/db/open-database.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { nonprofitIndexes } from '../../api/search/nonprofit-index.ts';
import { createClickSecret, deriveClickId } from '../../lib/domain/click-id.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { load, postOf } from './load.ts';
import { type BenchServer, startServer } from './server-process.ts';

const connections = 200;
const path = '/v1/activations';

async function activationsOf(count: number, nonprofits: readonly string[]): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const clickId = await deriveClickId(createClickSecret());
      return postOf(path, { clickId, nonprofit: nonprofits[index % nonprofits.length] });
    }),
  );
}

async function measure(server: BenchServer, requests: readonly string[]) {
  const before = server.processorTime();
  const { perSecond, statuses } = await load(server.url, requests, connections);
  const after = server.processorTime();
  const spent = before === undefined || after === undefined ? undefined : after - before;
  return { perSecond, statuses, processor: spent && (spent / requests.length) * 1_000 };
}

/** Activations over HTTP, each answered when it is on the disk, beside the same route that answers a constant. */
export async function benchActivations(folder: string, count: number): Promise<string[]> {
  const file = join(folder, 'activations.sqlite');
  const ids = Array.from({ length: 500 }, (_, index) => `us-ein:${100_000_000 + index}`);
  const { db, engine } = await openDatabase({ file });
  const nonprofits = ids.map((id) => ({
    nonprofit: Nonprofit.parse({ id, name: `No. ${id}`, country: 'US', causeArea: 'education' }),
  }));
  const now = new Date().toISOString();
  await saveNonprofits(db, nonprofitIndexes[engine], nonprofits, { source: 'register' }, now);
  await db.destroy();

  const variables = { DATABASE_FILE: file, IMPORT_INTERVAL_MINUTES: '0' };
  const api = await startServer(['api/cli.ts', 'serve'], variables);
  const floor = await startServer(['scripts/bench-floor-server.ts']);
  const lines: string[] = [];
  // The first round warms both up; the two are measured in turns, so that the machine's other work meets both.
  for (let round = 0; round < 4; round += 1) {
    const requests = await activationsOf(round === 0 ? count / 4 : count, ids);
    const bare = await measure(floor, requests);
    const real = await measure(api, requests);
    if (round === 0) continue;
    const share = ((real.perSecond / bare.perSecond) * 100).toFixed(0);
    const statuses = [...real.statuses].map(([status, times]) => `${status} × ${times}`).join(', ');
    lines.push(
      `activations: ${real.perSecond.toFixed(0)} a second durable (${statuses}), ` +
        `floor ${bare.perSecond.toFixed(0)}, ${share} %; processor ` +
        `${real.processor?.toFixed(0) ?? '?'} µs each, floor ${bare.processor?.toFixed(0) ?? '?'} µs`,
    );
  }
  await Promise.all([api.stop(), floor.stop()]);
  return lines;
}
