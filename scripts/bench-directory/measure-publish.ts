import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { publishCommunity } from '../../api/community/publish.ts';

/** Every file of a published site by its name, but for its packs: they hold the same bytes once more. */
export function readSite(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('packs'));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

const cpuMilliseconds = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

export interface PublishMeasure {
  /** CPU milliseconds. */
  readonly publish: number;
  readonly hashAndGzip: number;
  /** As the server sends it: brotli at its best. */
  readonly hashAndBrotli: number;
}

/** Publishes a folder, and hashes, compresses and writes the same bytes; the best of each counts. */
export async function measurePublish(folder: string, rounds = 3): Promise<PublishMeasure> {
  const keyFile = path.join(folder, 'key.pem');
  const times: PublishMeasure[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const outputFolder = path.join(folder, `published-${round}`);
    const publish = await cpuMilliseconds(() =>
      publishCommunity({ sourceFolder: folder, outputFolder, keyFile }),
    );
    const site = readSite(outputFolder);
    const copy = path.join(folder, `copy-${round}`);
    mkdirSync(copy);
    const write = (compress: (bytes: Uint8Array) => Uint8Array) => () => {
      for (const bytes of site.values()) {
        const name = createHash('sha256').update(bytes).digest('hex');
        writeFileSync(path.join(copy, name), compress(bytes));
      }
    };
    const hashAndGzip = await cpuMilliseconds(write((bytes) => gzipSync(bytes, { level: 9 })));
    const hashAndBrotli = await cpuMilliseconds(write((bytes) => brotliCompressSync(bytes)));
    times.push({ publish, hashAndGzip, hashAndBrotli });
  }
  return {
    publish: Math.min(...times.map((time) => time.publish)),
    hashAndGzip: Math.min(...times.map((time) => time.hashAndGzip)),
    hashAndBrotli: Math.min(...times.map((time) => time.hashAndBrotli)),
  };
}
