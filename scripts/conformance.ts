import { writeFileSync } from 'node:fs';
import { readArguments, usage } from './conformance/arguments.ts';
import { countSilences, countViolations, renderReport } from './conformance/report.ts';
import { runConformance } from './conformance/run.ts';
import { steps } from './conformance/walk-rows.ts';

if (process.argv.includes('--help')) {
  process.stdout.write(usage);
  process.exit(0);
}
const given = readArguments(process.argv.slice(2));
const start = performance.now();
const result = await runConformance(given, (line) => process.stderr.write(`· ${line}\n`));
const { lines, checks } = result;
const violations = countViolations(lines, checks);
const columns = ['clean', ...steps];
const seconds = Math.round((performance.now() - start) / 1000);
process.stdout.write(
  `${renderReport(columns, lines, checks)}\n\n${countSilences(lines)} times silent after a referral, ${violations} violations, ${seconds} s\n`,
);
if (given.json !== undefined) {
  writeFileSync(given.json, `${JSON.stringify({ violations, ...result }, undefined, 2)}\n`);
}
process.exit(violations === 0 ? 0 : 1);
