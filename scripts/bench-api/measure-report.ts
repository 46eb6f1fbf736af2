import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiContext } from '../../api/context.ts';
import { readEnvironment } from '../../api/env.ts';
import { importReportFile } from '../../api/importers/import-report-file.ts';
import { recordActivations } from '../../api/ledger/record-activation.ts';
import { verifyLedger } from '../../api/ledger/verify-ledger.ts';
import { createLog } from '../../api/log.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { openContext } from '../../api/server.ts';
import { createClickSecret, deriveClickId } from '../../lib/domain/click-id.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { ReportMapping } from '../../lib/schema/report-mapping.ts';
import type { BenchPart } from './bench-context.ts';
import type { Figure } from './report.ts';

const sizes = [25_000, 100_000] as const;
const clicks = 1_000;
const writtenAt = new Date('2026-11-20T00:00:00Z');
const mapping = ReportMapping.parse({
  network: 'bench.example',
  columns: {
    transaction: 'id',
    click: 'click',
    status: 'status',
    commission: 'commission',
    currency: 'currency',
    soldAt: 'sold',
  },
  statuses: { pending: 'pending', approved: 'confirmed', paid: 'received', declined: 'declined' },
});
const statuses = Object.keys(mapping.statuses);
const nonprofit = Nonprofit.parse({
  id: 'us-ein:530196605',
  name: 'American National Red Cross',
  country: 'US',
  causeArea: 'disaster-relief',
});

/** Clicks that are known, so that each sale finds who it is for. */
async function activate({ db, nonprofitIndex }: ApiContext): Promise<readonly string[]> {
  const now = writtenAt.toISOString();
  await saveNonprofits(db, nonprofitIndex, [{ nonprofit }], { source: 'register' }, now);
  const clickIds = await Promise.all(
    Array.from({ length: clicks }, () => deriveClickId(createClickSecret())),
  );
  const choice = { nonprofit: nonprofit.id, operatorShare: 250 };
  await recordActivations(
    db,
    clickIds.map((clickId) => ({ clickId, ...choice })),
    now,
  );
  return clickIds;
}

function reportOf(transactions: number, clickIds: readonly string[]): string {
  const lines = ['id,click,status,commission,currency,sold'];
  for (let number = 0; number < transactions; number += 1) {
    const status = statuses[number % statuses.length];
    const commission = ((number % 9_000) / 100 + 1).toFixed(2);
    lines.push(`${number},${clickIds[number % clicks]},${status},${commission},EUR,2026-11-02`);
  }
  return lines.join('\n');
}

/** Milliseconds of this process's processor: another program on the machine does not count. */
async function processorTime<Result>(
  work: () => Promise<Result>,
): Promise<{ milliseconds: number; result: Result }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1_000, result };
}

/** One report of a network imported twice: time per line must not grow with its length, and the second changes nothing. */
export const measureReport: BenchPart = async ({ folder, say }) => {
  const silent = createLog(
    () => undefined,
    () => new Date(),
  );
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: string, most?: number) =>
    figures.push({
      part: 'report',
      name,
      value,
      unit,
      ...(most === undefined ? {} : { bound: { most } }),
    });
  const perLine = { first: [] as number[], second: [] as number[] };
  for (const size of sizes) {
    const environment = readEnvironment({ DATABASE_FILE: join(folder, `report-${size}.sqlite`) });
    const context = await openContext(environment, silent);
    const file = join(folder, `report-${size}.csv`);
    await writeFile(file, reportOf(size, await activate(context)));
    for (const time of ['first', 'second'] as const) {
      const { milliseconds, result } = await processorTime(() =>
        importReportFile(context, file, mapping, writtenAt),
      );
      say(`report: ${size} transactions, ${time} time`);
      perLine[time].push(milliseconds / size);
      const name = `${size} transactions, ${time} time`;
      add(`${name}, per second of processor time`, size / (milliseconds / 1_000), 'lines');
      if (time === 'first') add(`${name}, not booked`, size - result.booked, 'lines', 0);
      else add(`${name}, changed`, size - result.unchanged, 'lines', 0);
    }
    const { events, problems } = await verifyLedger(context.db);
    add(
      `${size} transactions, events more or fewer than one each`,
      Math.abs(events - size) + problems.length,
      'events',
      0,
    );
    await context.db.destroy();
  }
  for (const [time, [short = 1, long = 1]] of Object.entries(perLine)) {
    // Twice is the machine's own noise and the deeper trees; a quadratic import would be four times as slow.
    add(`time per line of four times as long a report, ${time} time`, long / short, 'x', 2);
  }
  return figures;
};
