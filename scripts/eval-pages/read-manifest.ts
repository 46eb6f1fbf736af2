import { readFile } from 'node:fs/promises';
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

/**
 * Reads `manifest.tsv` of a folder of saved pages: a header line that names the columns, then one page per line.
 * @throws Error with the line's number, when a line lacks its file or its label.
 */
export async function readManifest(folder: string): Promise<SavedPage[]> {
  const text = await readFile(join(folder, 'manifest.tsv'), 'utf8');
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split('\t');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const cells = line.split('\t');
    const row = Object.fromEntries(
      Object.keys(SavedPage.shape).map((name) => [name, cells[columns.indexOf(name)] ?? '']),
    );
    const page = SavedPage.safeParse(row);
    if (!page.success)
      throw new Error(`manifest.tsv, line ${index + 2}: ${z.prettifyError(page.error)}`);
    return [page.data];
  });
}
