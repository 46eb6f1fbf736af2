import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NonprofitId } from '../../lib/schema/nonprofit.ts';
import { z } from '../../lib/zod.ts';

const Query = z.object({
  kind: z.string().check(z.minLength(1)),
  query: z.string().check(z.minLength(1)),
  /** Whom people mean; several only where the words fit several equally. */
  expected: z.array(NonprofitId).check(z.minLength(1)),
});
export type Query = z.infer<typeof Query>;

/**
 * `queries.tsv` is what the search was made for; `held-out.tsv` was written later, from what organisations are called, and
 * nothing was mended after it was asked.
 */
export type QueryList = 'queries.tsv' | 'held-out.tsv';

/** A list of searches, one a line: kind, query, expected ids joined by `|`, and the name for a reader's eye. */
export async function readQueries(list: QueryList = 'queries.tsv'): Promise<Query[]> {
  const file = fileURLToPath(new URL(list, import.meta.url));
  const [, ...lines] = (await readFile(file, 'utf8')).split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [kind, query, expected = ''] = line.split('\t');
      return Query.parse({ kind, query, expected: expected.split('|') });
    });
}
