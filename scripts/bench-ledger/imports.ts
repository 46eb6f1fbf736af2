import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readEnvironment } from '../../api/env.ts';
import { importReportFile, readMapping } from '../../api/importers/import-report-file.ts';
import { recordActivations } from '../../api/ledger/record-activation.ts';
import { verifyLedger } from '../../api/ledger/verify-ledger.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { openContext } from '../../api/server.ts';
import { createClickSecret, deriveClickId } from '../../lib/domain/click-id.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';

const quiet = { info: () => undefined, error: () => undefined };
const mapping = `network: bench
columns: { transaction: id, click: click, status: status, commission: amount, currency: currency, soldAt: day }
statuses: { pending: pending, approved: confirmed, paid: received, declined: declined }
`;
const statuses = ['pending', 'approved', 'paid', 'declined'];

interface Run {
  readonly lines: number;
  readonly seconds: number;
  readonly processor: number;
  readonly booked: number;
}

async function timed(
  work: () => Promise<{ readonly booked: number }>,
  lines: number,
): Promise<Run> {
  const before = process.cpuUsage();
  const start = performance.now();
  const { booked } = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1_000;
  return { lines, seconds, processor: (user + system) / 1e6, booked };
}

/** Books a report of so many sales into empty books, and the same report again. */
async function importTwice(folder: string, lines: number): Promise<readonly [Run, Run]> {
  const file = join(folder, `imports-${lines}.sqlite`);
  const context = await openContext(readEnvironment({ DATABASE_FILE: file }), quiet);
  const { db, nonprofitIndex } = context;
  const nonprofit = Nonprofit.parse({
    id: 'us-ein:530196605',
    name: 'American National Red Cross',
    country: 'US',
    causeArea: 'disaster-relief',
  });
  const now = new Date().toISOString();
  await saveNonprofits(db, nonprofitIndex, [{ nonprofit }], { source: 'register' }, now);
  const clicks = await Promise.all(
    Array.from({ length: 1_000 }, () => deriveClickId(createClickSecret())),
  );
  const choice = { nonprofit: nonprofit.id, operatorShare: 250 };
  const choices = clicks.map((clickId) => ({ clickId, ...choice }));
  await recordActivations(db, choices, now);
  const rows = Array.from({ length: lines }, (_, index) => {
    const amount = ((index % 9_000) / 100).toFixed(2);
    return `t${index},${clicks[index % 1_000]},${statuses[index % 4]},${amount},USD,2026-11-0${1 + (index % 9)}`;
  });
  const report = join(folder, `report-${lines}.csv`);
  await writeFile(report, ['id,click,status,amount,currency,day', ...rows].join('\n'));
  await writeFile(join(folder, 'mapping.yaml'), mapping);
  const read = await readMapping(join(folder, 'mapping.yaml'));
  const book = () => importReportFile(context, report, read, new Date(now));
  const first = await timed(book, lines);
  const second = await timed(book, lines);
  const { problems, events } = await verifyLedger(db);
  await db.destroy();
  if (problems.length > 0 || events !== lines) throw new Error('The books do not balance');
  return [first, second];
}

/** A report of `small` and one of ten times as many sales, each booked twice. */
export async function benchImports(folder: string, small: number): Promise<string[]> {
  // The first one warms up.
  await importTwice(folder, small / 10);
  const few = await importTwice(folder, small);
  const many = await importTwice(folder, small * 10);
  const line = (name: string, left: Run, right: Run): string =>
    `${name}: ${left.lines} sales in ${left.seconds.toFixed(1)} s (processor ` +
    `${left.processor.toFixed(1)} s, ${left.booked} booked), ${right.lines} in ` +
    `${right.seconds.toFixed(1)} s (${right.processor.toFixed(1)} s, ${right.booked} booked): ` +
    `${(right.processor / left.processor).toFixed(1)} times the processor time for 10 times as many`;
  const megabytes = (process.resourceUsage().maxRSS / 1_024).toFixed(0);
  return [
    line('a report', few[0], many[0]),
    line('the same again', few[1], many[1]),
    `resident memory at most ${megabytes} MB`,
  ];
}
