import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRowsOf } from '../../../api/files/read-rows.ts';

async function fieldsOf(chunks: readonly Uint8Array[]) {
  const found: (readonly string[])[] = [];
  for await (const rows of readRowsOf(Readable.from(chunks))) {
    for (const row of rows) if (row.ok) found.push(row.fields);
  }
  return found;
}

/** The text's bytes, cut at any place, also inside a letter. */
function cut(text: string, at: number): Uint8Array[] {
  const bytes = Buffer.from(text);
  const middle = at % (bytes.length + 1);
  return [bytes.subarray(0, middle), bytes.subarray(middle)].filter(({ length }) => length > 0);
}

const field = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', 'é', '第', '-'),
  maxLength: 8,
});
const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe('the reader of records', () => {
  it('reads what a full CSV parser reads, wherever the file is cut', async () => {
    const rows = fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (records, at) => {
        const lines = [['x', 'y', 'z'], ...records].map((record) => record.map(quote).join(','));
        const text = lines.join('\n');
        const expected: string[][] = parse(text, { relax_column_count: true });
        expect(await fieldsOf(cut(text, at))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
