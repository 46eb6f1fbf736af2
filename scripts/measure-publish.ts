import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { publishCommunity } from '../api/community/publish.ts';

/** What publishing a directory costs, beside hashing and compressing the same bytes: CPU time, median of the rounds. */
const { values } = parseArgs({
  options: {
    shops: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '7' },
  },
});
const shops = Number(values.shops);

const profile = `id: measured
name: Measured
description: For measuring.
steward: { name: Nobody, contact: nobody@measured.example }
operatorShare: 0 %
version: 1
publishedAt: 2026-11-25T12:00:00Z
`;

/** Milliseconds of this process's CPU, all threads. */
async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const folder = await mkdtemp(join(tmpdir(), 'publish-'));
try {
  const row = (_: unknown, at: number) =>
    `Shop number ${at},shop-${at}.com www-${at}.co.uk,apparel,US GB`;
  const rows = ['name,hosts,category,countries', ...Array.from({ length: shops }, row), ''];
  await writeFile(join(folder, 'community.yaml'), profile);
  await writeFile(join(folder, 'retailers.csv'), rows.join('\n'));
  const request = { sourceFolder: folder, keyFile: join(folder, 'key.pem') };
  const published: number[] = [];
  const packed = { gzip: [] as number[], brotli: [] as number[] };
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const outputFolder = join(folder, `site-${round}`);
    published.push(await cpuOf(() => publishCommunity({ ...request, outputFolder })));
    const shards = join(outputFolder, 'shards');
    const files = await Promise.all(
      (await readdir(shards)).map((name) => readFile(join(shards, name))),
    );
    const hash = () => files.map((bytes) => createHash('sha256').update(bytes).digest());
    packed.gzip.push(await cpuOf(() => [hash(), files.map((bytes) => gzipSync(bytes))]));
    packed.brotli.push(
      await cpuOf(() => [hash(), files.map((bytes) => brotliCompressSync(bytes))]),
    );
  }
  const cost = median(published);
  const lines = Object.entries(packed).map(([name, costs]) => {
    const floor = median(costs);
    return `SHA-256 and ${name}: ${floor.toFixed(0)} ms, publishing is ${(cost / floor).toFixed(2)} times that\n`;
  });
  process.stdout.write(`publish ${shops} shops: ${cost.toFixed(0)} ms of CPU\n${lines.join('')}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
