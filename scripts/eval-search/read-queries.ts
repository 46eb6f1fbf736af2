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

const list = fileURLToPath(new URL('queries.tsv', import.meta.url));

/** The list of searches, one a line: kind, query, expected ids joined by `|`, and the name for a reader's eye. */
export async function readQueries(file = list): Promise<Query[]> {
  const [, ...lines] = (await readFile(file, 'utf8')).split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [kind, query, expected = ''] = line.split('\t');
      return Query.parse({ kind, query, expected: expected.split('|') });
    });
}
