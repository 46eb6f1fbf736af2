import { parseArgs } from 'node:util';
import { observePages } from './observe-pages.ts';
import { describeSummary } from './print-summary.ts';
import { readManifest } from './read-manifest.ts';
import { summarize } from './summarize.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write(
    'Usage: npm run eval:pages -- DIR [--json]\nDIR holds manifest.tsv and the pages it names.\n',
  );
  process.exit(2);
}
const pages = await readManifest(folder);
const observations = await observePages(folder, pages, (done) => {
  if (done % 100 === 0) process.stderr.write(`${done} of ${pages.length} pages\n`);
});
const summary = summarize(observations);
process.stdout.write(
  `${values.json ? JSON.stringify(summary, undefined, 2) : describeSummary(summary).join('\n')}\n`,
);
