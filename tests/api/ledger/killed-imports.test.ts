import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../api/db/open-database.ts';
import type { Db } from '../../../api/db/schema.ts';
import { recordActivations } from '../../../api/ledger/record-activation.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import { saveNonprofits } from '../../../api/repositories/save-nonprofits.ts';
import { nonprofitIndexes } from '../../../api/search/nonprofit-index.ts';
import { createClickSecret, deriveClickId } from '../../../lib/domain/click-id.ts';
import type { ClickId } from '../../../lib/schema/primitives.ts';
import {
  type AwinReports,
  awinTransaction,
  startAwinReports,
} from '../../support/network-reports/awin-reports.ts';
import { engines, type TestEngine, type TestLocation } from '../support/engines.ts';
import { spawnCli } from '../support/run-cli.ts';
import { habitat, redCross } from '../support/test-api.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const sales = 4_000;
const day = 86_400_000;
const nonprofits = [redCross, habitat];
const statuses = ['pending', 'approved', 'declined'];

describe.each(engines)('imports that are killed on $name', (engine) => {
  let awin: AwinReports;
  let clicks: ClickId[];
  const places: TestLocation[] = [];

  beforeEach(async () => {
    awin = await startAwinReports();
    clicks = await Promise.all(
      Array.from({ length: 200 }, () => deriveClickId(createClickSecret())),
    );
    const latest = Date.now() - day;
    awin.transactions.push(
      ...Array.from({ length: sales }, (_, index) => {
        const soldAt = new Date(latest - (index % 45) * day).toISOString().slice(0, 19);
        return awinTransaction(clicks[index % clicks.length] ?? '', {
          id: index + 1,
          commissionStatus: statuses[index % 3] ?? '',
          commissionAmount: {
            amount: (index % 700) - 50 + 0.25,
            currency: index % 5 ? 'USD' : 'JPY',
          },
          transactionDate: soldAt,
        });
      }),
    );
  });
  afterEach(async () => {
    await awin.close();
    for (const place of places.splice(0)) await place.remove();
  });

  /** Books that know all clicks and no sale. */
  async function prepare(from: TestEngine): Promise<TestLocation> {
    const place = await from.create();
    places.push(place);
    const { db, engine: kind } = await openDatabase(place.location);
    const listed = nonprofits.map((nonprofit) => ({ nonprofit }));
    const now = new Date(Date.now() - 40 * day).toISOString();
    await saveNonprofits(db, nonprofitIndexes[kind], listed, { source: 'register' }, now);
    const choices = clicks.map((clickId, index) => ({
      clickId,
      nonprofit: nonprofits[index % 2]?.id ?? redCross.id,
      operatorShare: 250,
    }));
    await recordActivations(db, choices, now);
    await db.destroy();
    return place;
  }

  const start = ({ location }: TestLocation): ChildProcess =>
    spawnCli(['import', 'network', 'awin'], {
      DATABASE_FILE: location.file,
      DATABASE_URL: location.url ?? '',
      AWIN_BASE_URL: awin.url,
      AWIN_PUBLISHER_ID: awin.publisherId,
      AWIN_TOKEN: awin.token,
    });
  const ended = async (child: ChildProcess) => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  const countEvents = async (db: Db) => {
    const { count } = await db
      .selectFrom('ledger_event')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  /** As when a lease has run out: nobody is kept from reading by one that died, or that still reads. */
  const forgetLeases = (db: Db) => db.deleteFrom('lease').execute();
  const books = async (db: Db) => {
    const rows = await db
      .selectFrom('sale')
      .select(['id', 'revision', 'status', 'commission', 'currency', 'nonprofit', 'credit'])
      .orderBy('id')
      .execute();
    const { problems, accounts } = await verifyLedger(db);
    return { rows, problems, accounts };
  };

  it('end, by two processes at once, at the books of one that was left alone', async () => {
    const alone = await prepare(engines[0] ?? engine);
    await ended(start(alone));
    const undisturbed = await openDatabase(alone.location);
    const expected = await books(undisturbed.db);
    await undisturbed.db.destroy();
    expect(expected.rows).toHaveLength(sales);

    const place = await prepare(engine);
    const { db } = await openDatabase(place.location);
    let kills = 0;
    const started: ReturnType<typeof start>[] = [];
    for (let round = 0; round < 4; round += 1) {
      const children = [start(place), start(place)];
      started.push(...children);
      const victim = children[round % 2];
      const killAt = (await countEvents(db)) + randomInt(1, Math.ceil(sales / 6));
      const exits = children.map(ended);
      let over = false;
      void Promise.all(exits).then(() => {
        over = true;
      });
      while (!over && (await countEvents(db)) < killAt) {
        await forgetLeases(db);
        // The network's server and the children's ends are heard in between.
        await pause(5);
      }
      if (victim?.kill('SIGKILL')) kills += 1;
      // The other one dies too every second time; else it goes on beside the next two.
      if (round % 2 === 1) for (const child of children) child.kill('SIGKILL');
      await ended(victim ?? children[0] ?? start(place));
    }
    expect(kills).toBeGreaterThan(0);
    // One that was left alive may hold the lease, and the last would rightly find it busy.
    for (const child of started) {
      child.kill('SIGKILL');
      await ended(child);
    }
    await forgetLeases(db);
    const last = start(place);
    await ended(last);
    expect(last.exitCode).toBe(0);
    await vi.waitFor(async () => expect(await countEvents(db)).toBe(sales), 30_000);
    expect(await books(db)).toEqual(expected);
    await db.destroy();
  });
});
