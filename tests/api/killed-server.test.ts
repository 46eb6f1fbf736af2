import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../api/db/open-database.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { nonprofitIndexes } from '../../api/search/nonprofit-index.ts';
import { createClickSecret, deriveClickId } from '../../lib/domain/click-id.ts';
import { engines, type TestLocation } from './support/engines.ts';
import { startServerProcess } from './support/run-cli.ts';
import { redCross } from './support/test-api.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const clients = 16;
const kills = 3;

describe.each(engines)('a server that is killed on $name', (engine) => {
  let place: TestLocation;
  beforeEach(async () => {
    place = await engine.create();
    const { db, engine: kind } = await openDatabase(place.location);
    const listed = [{ nonprofit: redCross }];
    const now = '2026-11-23T10:00:00Z';
    await saveNonprofits(db, nonprofitIndexes[kind], listed, { source: 'register' }, now);
    await db.destroy();
  });
  afterEach(() => place.remove());

  /** Activates click after click, in many clients at once, until the process dies in the middle of it. */
  async function activateUntilKilled(answered: string[]): Promise<void> {
    const { url, process: child } = await startServerProcess({
      DATABASE_FILE: place.location.file,
      DATABASE_URL: place.location.url ?? '',
    });
    const dead = once(child, 'exit');
    const killAt = answered.length + randomInt(20, 300);
    const client = async () => {
      for (;;) {
        const clickId = await deriveClickId(createClickSecret());
        const body = JSON.stringify({ clickId, nonprofit: redCross.id });
        const headers = { 'content-type': 'application/json' };
        const sent = fetch(`${url}v1/activations`, { method: 'POST', headers, body });
        const response = await sent.catch(() => undefined);
        if (response === undefined) return;
        expect(response.status).toBe(201);
        answered.push(clickId);
        if (answered.length >= killAt) child.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    await dead;
    expect(child.signalCode).toBe('SIGKILL');
  }

  it('has kept every activation that it answered', async () => {
    const answered: string[] = [];
    for (let time = 0; time < kills; time += 1) await activateUntilKilled(answered);
    const { db } = await openDatabase(place.location);
    const rows = await db.selectFrom('activation').select('click_id').execute();
    await db.destroy();
    const stored = new Set(rows.map(({ click_id }) => click_id));
    expect(answered.length).toBeGreaterThanOrEqual(kills * 20);
    expect(answered.filter((clickId) => !stored.has(clickId))).toEqual([]);
    // What was on its way when the process died may be there; nothing else may.
    expect(stored.size).toBeLessThanOrEqual(answered.length + kills * clients);
  });
});
