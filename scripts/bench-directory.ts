import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishCommunity } from '../api/community/publish.ts';
import { z } from '../lib/zod.ts';
import { startBenchBrowser } from './bench-directory/browser-part.ts';
import { hostOf, writeMadeCommunity } from './bench-directory/made-community.ts';
import { measurePublish, readSite } from './bench-directory/measure-publish.ts';
import { median, quantile } from './statistics.ts';

// What a subscriber and a steward pay for a directory. Times are ratios inside one run: this machine is shared.
const shops = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(path.join(tmpdir(), 'support4good-bench-'));
const Milliseconds = z.number();
const print = (what: string, figure: string) =>
  process.stdout.write(`${what.padEnd(58)} ${figure}\n`);

const sources = { first: path.join(folder, 'first'), second: path.join(folder, 'second') };
const site = (name: keyof typeof sources) => path.join(sources[name], 'site');
const publish = (name: keyof typeof sources) =>
  publishCommunity({
    sourceFolder: sources[name],
    outputFolder: site(name),
    keyFile: path.join(sources[name], 'key.pem'),
  });

writeMadeCommunity(sources.first, { id: 'first', shops, version: 1, changed: 0 });
writeMadeCommunity(sources.second, { id: 'second', shops, version: 1, changed: 0 });
const published = await measurePublish(sources.first, rounds);
const { publish: ownTime, hashAndBrotli, hashAndGzip } = published;
const ratio = (one: number, other: number) =>
  `${(one / other).toFixed(2)} (${one.toFixed(0)} / ${other.toFixed(0)} ms)`;
print(
  `publish ${shops} shops / hash and brotli the same bytes, CPU`,
  ratio(ownTime, hashAndBrotli),
);
print(`publish ${shops} shops / hash and gzip the same bytes, CPU`, ratio(ownTime, hashAndGzip));
await publish('first');
await publish('second');
const parts = [...readSite(site('first')).values()];
// Named like a pack, so that the server compresses it like one.
const blob = 'packs/0-0.json';
writeFileSync(path.join(site('first'), blob), Buffer.concat(parts));

const browser = await startBenchBrowser();
try {
  browser.serve('first.example', site('first'));
  browser.serve('second.example', site('second'));
  const sync = async (database: string, host: string, isNew = true) =>
    browser.busyTime(`bench.sync('${database}', 'https://${host}/', ${isNew})`);
  const firsts: number[] = [];
  const blobs: number[] = [];
  const both: number[] = [];
  await sync('warm', 'first.example');
  browser.takeBytes();
  let firstBytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const first = await sync(`first-${round}`, 'first.example');
    firstBytes = browser.takeBytes();
    firsts.push(first);
    both.push(first + (await sync(`first-${round}`, 'second.example')));
    const url = `https://first.example/${blob}`;
    blobs.push(await browser.busyTime(`bench.storeBlob('blob-${round}', '${url}')`));
    browser.takeBytes();
  }
  print('first sync, bytes over the wire', String(firstBytes));
  print(
    'first sync / fetching and storing one blob, busy time',
    ratio(median(firsts), median(blobs)),
  );
  print('two communities / one', (median(both) / median(firsts)).toFixed(2));

  const hosts = Array.from({ length: 500 }, (_, at) => hostOf(Math.floor((at * shops) / 500)));
  const looked = z
    .object({ opening: z.array(z.number()), warm: z.array(z.number()) })
    .parse(await browser.run(`bench.lookUp('first-0', ${JSON.stringify(hosts)})`));
  const shares = (times: readonly number[]) =>
    [0.5, 0.99].map((share) => `${quantile(times, share).toFixed(2)} ms`).join(', ');
  print('look-up in a warm worker: median, 99th of 100', shares(looked.warm));
  print('the same when its shard was not open yet', shares(looked.opening));
  const cold = await browser.run(`bench.coldLookUp('first-0', '${hosts[7]}')`);
  print('first look-up, database opened too', `${Milliseconds.parse(cold).toFixed(1)} ms`);

  writeMadeCommunity(sources.first, { id: 'first', shops, version: 2, changed: 10 });
  await publish('first');
  browser.serve('updated.example', site('first'));
  browser.takeBytes();
  await sync('warm', 'updated.example', false);
  const updateBytes = browser.takeBytes();
  print(
    'an update that changes ten shops / first sync, bytes',
    `${((updateBytes / firstBytes) * 100).toFixed(1)} % (${updateBytes})`,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
