import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { classifyPage } from '../../lib/domain/classify-page.ts';
import { type Observation, observePages } from './observe-pages.ts';
import { readManifest } from './read-manifest.ts';
import { tablesOf } from './tables-of.ts';

const options = `DIR holds manifest.tsv and the pages it names. --keep saves what was read of the pages; --from answers
again on what was kept, without a browser.`;

/** What a kept observation says now, with the words and weights of today. */
function classifyAgain({ page, bytes, spotting }: Observation): Observation {
  const { features, language } = spotting;
  const classification = classifyPage(features, undefined, tablesOf(language, page.hostname));
  return { page, bytes, spotting: { ...spotting, classification } };
}

async function observe(folder: string): Promise<readonly Observation[]> {
  const { pages, skipped } = await readManifest(folder).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  });
  for (const line of skipped) process.stderr.write(`Left out: ${line}\n`);
  return observePages(folder, pages, (done) => {
    if (done % 100 === 0) process.stderr.write(`${done} of ${pages.length} pages\n`);
  });
}

/** The pages that a command line names, as observed now or as kept; ends the process when it names none. */
export async function loadObservations(
  command: string,
): Promise<{ readonly observations: readonly Observation[]; readonly json: boolean }> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      keep: { type: 'string' },
      from: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (values.from !== undefined) {
    const kept: readonly Observation[] = JSON.parse(await readFile(values.from, 'utf8'));
    return { observations: kept.map(classifyAgain), json: values.json };
  }
  if (folder === undefined) {
    process.stderr.write(
      `Usage: npm run ${command} -- DIR [--json] [--keep FILE] | --from FILE\n${options}\n`,
    );
    process.exit(2);
  }
  const observations = await observe(folder);
  if (values.keep !== undefined) await writeFile(values.keep, JSON.stringify(observations));
  return { observations, json: values.json };
}
