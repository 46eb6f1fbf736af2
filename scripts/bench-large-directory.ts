import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from '../lib/zod.ts';
import { startBenchBrowser } from './bench-directory/browser-part.ts';
import { hostOf, writeMadeCommunity } from './bench-directory/made-community.ts';
import { quantile } from './statistics.ts';

// What a directory of very many shops costs its steward and a subscriber's device, before any details are fetched.
const shops = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(path.join(tmpdir(), 'support4good-bench-'));
const site = path.join(folder, 'site');
const print = (what: string, figure: string) =>
  process.stdout.write(`${what.padEnd(58)} ${figure}\n`);
const Published = z.object({
  bytes: z.number(),
  seconds: z.number(),
  startMegabytes: z.number(),
  megabytes: z.number(),
});
const script = fileURLToPath(new URL('bench-directory/publish-process.ts', import.meta.url));

/** Left to itself, Node takes what memory there is before it tidies up; what is needed shows where it may not. */
const smallHeap = ['--max-old-space-size=64', '--max-semi-space-size=2'];

function publish(count: number, version: number, changed: number) {
  writeMadeCommunity(folder, { id: 'large', shops: count, version, changed });
  const answer = execFileSync(process.execPath, [...smallHeap, script, folder], {
    encoding: 'utf8',
  });
  const { seconds, megabytes, startMegabytes, bytes } = Published.parse(JSON.parse(answer));
  print(
    `publish ${count} shops: most memory (before it), CPU, written`,
    `${megabytes.toFixed(0)} MB (${startMegabytes.toFixed(0)}), ${seconds.toFixed(0)} s, ${(bytes / 1e6).toFixed(1)} MB`,
  );
}

const browser = await startBenchBrowser();
try {
  publish(Math.round(shops / 10), 1, 0);
  rmSync(site, { recursive: true });
  publish(shops, 1, 0);
  browser.serve('large.example', site);
  await browser.run(`bench.sync('large', 'https://large.example/', true)`);
  const first = browser.takeBytes();
  print('first sync, bytes over the wire', String(first));
  const stored = z.number().parse(await browser.run(`bench.storedBytes('large')`));
  print('on the device before details, bytes', String(stored));
  const hosts = Array.from({ length: 1_000 }, (_, at) => hostOf(Math.floor((at * shops) / 1_000)));
  const look = async (what: string, wanted: readonly string[], expected: number) => {
    const { reading, warm, found } = z
      .object({ reading: z.array(z.number()), warm: z.array(z.number()), found: z.int() })
      .parse(await browser.run(`bench.lookUpInIndex('large', ${JSON.stringify(wanted)})`));
    if (found < expected) throw new Error(`${found} of ${expected} were found`);
    const shares = (times: readonly number[]) =>
      [0.5, 0.99].map((share) => `${quantile(times, share).toFixed(2)} ms`).join(', ');
    print(`look-up in the index, ${what}: median, 99th of 100`, shares(warm));
    print('the same while it is still being read', shares(reading));
    return found;
  };
  await look('its hosts', hosts, hosts.length);
  const strangers = hosts.map((host) => `www.no-${host}`);
  const found = await look('other hosts', strangers, 0);
  print('other hosts found by mistake', `${found} of ${strangers.length}`);

  publish(shops, 2, 10);
  browser.takeBytes();
  browser.serve('updated.example', site);
  await browser.run(`bench.sync('large', 'https://updated.example/', false)`);
  const update = browser.takeBytes();
  print(
    'an update that changes ten shops / first sync, bytes',
    `${((update / first) * 100).toFixed(1)} % (${update})`,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
