import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonObjects } from '../../../api/files/read-json-objects.ts';

async function read(text: string, size: number): Promise<unknown[]> {
  const bytes = Buffer.from(text);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  const found: unknown[] = [];
  for await (const records of readJsonObjects(Readable.from(chunks))) found.push(...records);
  return found;
}

describe('the objects of a JSON file', () => {
  it('come whole, wherever the file is cut', async () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(undefined, 2),
        async (records, size, indent) => {
          const text = `\ufeff${JSON.stringify(records, undefined, indent)}`;
          expect(await read(text, size)).toEqual(JSON.parse(JSON.stringify(records)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are counted where they cannot be read', async () => {
    expect(await read('[{"a":1},{"b":},{"c":3}]', 7)).toEqual([{ a: 1 }, undefined, { c: 3 }]);
    expect(await read('[{"a":1},{"b":2', 7)).toEqual([{ a: 1 }, undefined]);
  });

  it('may not be endless', async () => {
    await expect(read(`[{"a":"${'x'.repeat(100_000)}"}]`, 5_000)).rejects.toThrow('64 kB');
  });
});
