import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineTooLongError, longestRecord, readLines } from '../../../api/files/read-lines.ts';

async function linesOf(bytes: Uint8Array, size: number): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    chunks.push(bytes.subarray(start, start + size));
  }
  const lines: string[] = [];
  for await (const some of readLines(Readable.from(chunks))) lines.push(...some);
  return lines;
}

const piece = fc.oneof(
  fc.constantFrom(...['a', '\n', '\r\n', 'é', '第', '\ufeff'].map((text) => Buffer.from(text))),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
);

describe('the reader of lines', () => {
  it('reads what a decoder of the whole text reads, wherever the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        async (pieces, size) => {
          const bytes = Buffer.concat(pieces);
          const expected = new TextDecoder().decode(bytes).split('\n');
          expect(await linesOf(bytes, size)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('refuses a line that is longer than any record', async () => {
    const bytes = Buffer.alloc(longestRecord + 2, 'x');
    await expect(linesOf(bytes, longestRecord + 1)).rejects.toThrow(LineTooLongError);
  });
});
