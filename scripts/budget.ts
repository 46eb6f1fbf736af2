import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { budgetTable, type Measured } from './budget/budget-table.ts';
import { scriptsOfPage } from './budget/scripts-of-page.ts';

const kilobyte = 1024;
const size = (file: string) => readFileSync(file).byteLength;

function measure(folder: string): Measured[] {
  const inFolder = (file: string) => path.join(folder, file);
  const popup = scriptsOfPage(folder, 'popup.html');
  const bundle = Buffer.concat(popup.map((file) => readFileSync(file)));
  return [
    {
      what: 'visit.content',
      bytes: size(inFolder('content-scripts/visit.js')),
      limit: 10 * kilobyte,
    },
    {
      what: 'banner.content',
      bytes: size(inFolder('content-scripts/banner.js')),
      limit: 45 * kilobyte,
    },
    { what: 'background', bytes: size(inFolder('background.js')), limit: 150 * kilobyte },
    { what: 'popup, gzip', bytes: gzipSync(bundle).byteLength, limit: 120 * kilobyte },
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
