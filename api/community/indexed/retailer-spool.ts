import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Retailer } from '../../../lib/schema/directory.ts';
import { z } from '../../../lib/zod.ts';
import type { Located } from '../located.ts';

/** One for each first byte of a hash. */
export const bucketCount = 256;
/** What waits in memory for each of them. */
const waitingCharacters = 32 * 1024;

const Line = z.tuple([z.string(), z.int(), Retailer]);

export type RetailerSpool = Awaited<ReturnType<typeof createSpool>>;

/** Retailers on the disk in buckets, so that those that belong together can be looked at together, a bucket at a time. */
export async function createSpool(folder: string) {
  const pathOf = (bucket: number) => join(folder, `${bucket}.jsonl`);
  const handles: FileHandle[] = [];
  for (let bucket = 0; bucket < bucketCount; bucket += 1)
    handles.push(await open(pathOf(bucket), 'w'));
  const waiting = handles.map(() => '');

  const flush = async (bucket: number) => {
    await handles[bucket]?.appendFile(waiting[bucket] ?? '');
    waiting[bucket] = '';
  };

  return {
    /** Puts a retailer into these buckets. */
    async add({ file, line = 0, value }: Located<Retailer>, buckets: ReadonlySet<number>) {
      const text = `${JSON.stringify([file, line, value])}\n`;
      for (const bucket of buckets) {
        waiting[bucket] += text;
        if ((waiting[bucket]?.length ?? 0) > waitingCharacters) await flush(bucket);
      }
    },

    /** Ends the writing. */
    async close() {
      for (const [bucket, handle] of handles.entries()) {
        await flush(bucket);
        await handle.close();
      }
    },

    /** The retailers of a bucket in the order in which they came, each once. */
    async read(bucket: number): Promise<Located<Retailer>[]> {
      const lines = createInterface({ input: createReadStream(pathOf(bucket)) });
      const found: Located<Retailer>[] = [];
      for await (const text of lines) {
        const [file, line, value] = Line.parse(JSON.parse(text));
        found.push({ file, line, value });
      }
      return found;
    },
  };
}
