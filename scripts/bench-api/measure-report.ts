import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnvironment } from '../../api/env.ts';
import { importReportFile } from '../../api/importers/import-report-file.ts';
import { verifyLedger } from '../../api/ledger/verify-ledger.ts';
import { createLog } from '../../api/log.ts';
import { openContext } from '../../api/server.ts';
import { ReportMapping } from '../../lib/schema/report-mapping.ts';
import type { BenchPart } from './bench-context.ts';
import type { Figure } from './report.ts';

const sizes = [25_000, 100_000] as const;
const mapping = ReportMapping.parse({
  network: 'bench.example',
  columns: {
    transaction: 'id',
    click: 'click',
    status: 'status',
    commission: 'commission',
    soldAt: 'sold',
  },
  currency: 'EUR',
  statuses: { open: 'pending', approved: 'confirmed' },
});

function reportOf(transactions: number): string {
  const lines = ['id,click,status,commission,sold'];
  for (let number = 0; number < transactions; number += 1) {
    const click = number
      .toString(32)
      .replace(/[0189]/g, 'a')
      .padStart(26, 'b');
    const status = number % 3 === 0 ? 'approved' : 'open';
    lines.push(`${number},${click},${status},${(number % 9_000) / 100 + 1},2026-11-02`);
  }
  return lines.join('\n');
}

/** One report of a network imported twice: time per line must not grow with its length, and the second changes nothing. */
export const measureReport: BenchPart = async ({ folder, say }) => {
  const silent = createLog(
    () => undefined,
    () => new Date(),
  );
  const figures: Figure[] = [];
  const perLine: number[] = [];
  for (const size of sizes) {
    const environment = readEnvironment({ DATABASE_FILE: join(folder, `report-${size}.sqlite`) });
    const context = await openContext(environment, silent);
    const file = join(folder, `report-${size}.csv`);
    await writeFile(file, reportOf(size));
    const writtenAt = new Date('2026-11-20T00:00:00Z');
    for (const time of ['first', 'second'] as const) {
      const start = performance.now();
      const report = await importReportFile(context, file, mapping, writtenAt);
      const milliseconds = performance.now() - start;
      say(`report: ${size} transactions, ${time} time`);
      figures.push({
        part: 'report',
        name: `${size} transactions, ${time} time`,
        value: size / (milliseconds / 1_000),
        unit: 'lines/s',
      });
      if (time === 'first') perLine.push(milliseconds / size);
      else {
        figures.push({
          part: 'report',
          name: `${size} transactions, changed by the second time`,
          value: size - report.unchanged,
          unit: 'lines',
          bound: { most: 0 },
        });
      }
    }
    const { events, problems } = await verifyLedger(context.db);
    figures.push({
      part: 'report',
      name: `${size} transactions, events beyond one each`,
      value: events - size + problems.length,
      unit: 'events',
      bound: { most: 0 },
    });
    await context.db.destroy();
  }
  const [short = 1, long = 1] = perLine;
  const name = 'time per line, four times as long a report';
  // Twice is the machine's own noise and the deeper trees; a quadratic import would be four times as slow.
  figures.push({ part: 'report', name, value: long / short, unit: 'x', bound: { most: 2 } });
  return figures;
};
