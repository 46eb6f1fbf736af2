import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { budgetTable, type Measured } from './budget/budget-table.ts';
import { scriptsFrom, scriptsOfPage } from './budget/loaded-scripts.ts';

const kilobyte = 1024;
const joined = (files: readonly string[]) => Buffer.concat(files.map((file) => readFileSync(file)));

function measure(folder: string): Measured[] {
  const script = (file: string) => joined(scriptsFrom([path.join(folder, file)])).byteLength;
  const popup = gzipSync(joined(scriptsOfPage(folder, 'popup.html'))).byteLength;
  return [
    // 10 KB were for spotting by address alone; structure and words of 29 languages are worth two more.
    { what: 'visit', bytes: script('visit.js'), limit: 12 * kilobyte },
    { what: 'banner', bytes: script('banner.js'), limit: 45 * kilobyte },
    { what: 'background', bytes: script('background.js'), limit: 150 * kilobyte },
    { what: 'popup, gzip', bytes: popup, limit: 120 * kilobyte },
  ];
}

let failed = false;
for (const folder of ['.output/chrome-mv3', '.output/firefox-mv3']) {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: build it first (npm run build)`);
  const measured = measure(folder);
  failed ||= measured.some(({ bytes, limit }) => bytes > limit);
  process.stdout.write(`${folder}\n${budgetTable(measured)}\n`);
}
if (failed) process.stderr.write('Over budget: find out what came in (npx wxt build --analyze).\n');
process.exit(failed ? 1 : 0);
