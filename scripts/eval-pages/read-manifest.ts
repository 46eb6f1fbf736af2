import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PageKind } from '../../lib/schema/page.ts';
import { z } from '../../lib/zod.ts';

const SavedPage = z.object({
  file: z.string().check(z.minLength(1)),
  label: PageKind,
  subtype: z.string(),
  scope: z.string(),
  url: z.string(),
  hostname: z.string(),
  registrable_domain: z.string(),
  flags: z.string(),
});

/** One saved page of a folder: its file, what it is, and the address it was saved at, empty when nobody knows. */
export type SavedPage = z.infer<typeof SavedPage>;

export interface Manifest {
  readonly pages: readonly SavedPage[];
  /** What was left out, and why, for a person. */
  readonly skipped: readonly string[];
}

const isShown = (url: string): boolean => /^https?:/i.test(url) && URL.canParse(url);

function readRow(names: readonly string[], line: string) {
  const cells = line.split('\t').map((cell) => cell.trim());
  const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
  const url = isShown(cell('url')) ? cell('url') : '';
  return SavedPage.safeParse({
    ...Object.fromEntries(Object.keys(SavedPage.shape).map((name) => [name, cell(name)])),
    label: cell('label').toLowerCase(),
    url,
    hostname: cell('hostname') || (url === '' ? '' : new URL(url).hostname),
  });
}

/**
 * Reads `manifest.tsv` of a folder of saved pages: a header line that names the columns in any order, then one page per
 * line. A line without a file or with an unknown label, and a file that is missing, are left out and told of; an address
 * that is none counts as not known.
 * @throws Error when there is no manifest, when nothing is left, or when a column `file` or `label` is missing in it
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.tsv'), 'utf8').catch((cause) => {
    throw new Error(`No manifest.tsv can be read in ${folder}.`, { cause });
  });
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = header.split('\t').map((name) => name.trim().toLowerCase());
  for (const name of ['file', 'label']) {
    if (!names.includes(name)) throw new Error(`manifest.tsv has no column "${name}".`);
  }
  const pages: SavedPage[] = [];
  const skipped: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const page = readRow(names, line);
    if (!page.success) {
      skipped.push(`manifest.tsv, line ${index + 2}: ${z.prettifyError(page.error)}`);
      continue;
    }
    const path = join(folder, page.data.file);
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) pages.push(page.data);
    else skipped.push(`manifest.tsv, line ${index + 2}: no file ${page.data.file}`);
  }
  if (pages.length === 0) throw new Error(['manifest.tsv names no page.', ...skipped].join('\n'));
  return { pages, skipped };
}
