import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Observation, observePages } from '../eval-pages/observe-pages.ts';
import { readManifest } from '../eval-pages/read-manifest.ts';
import { describeFit } from './describe-fit.ts';

// Fits the weights of lib/domain/spotting/weights.ts again, on any folder that eval:pages takes.
const { values, positionals } = parseArgs({
  options: { keep: { type: 'string' }, from: { type: 'string' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined && values.from === undefined) {
  process.stderr.write(
    'Usage: npm run fit:pages -- DIR [--keep FILE] | --from FILE\n' +
      'DIR is as for eval:pages. --keep saves what was read of the pages, --from fits on it without a browser.\n',
  );
  process.exit(2);
}
const observations: readonly Observation[] =
  values.from === undefined
    ? await observePages(folder ?? '', await readManifest(folder ?? ''), (done) => {
        if (done % 100 === 0) process.stderr.write(`${done} pages\n`);
      })
    : JSON.parse(await readFile(values.from, 'utf8'));
if (values.keep !== undefined) await writeFile(values.keep, JSON.stringify(observations));
process.stdout.write(`${describeFit(observations).join('\n')}\n`);
