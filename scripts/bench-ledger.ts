import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { benchActivations } from './bench-ledger/activations.ts';
import { benchImports } from './bench-ledger/imports.ts';

const [part = 'all', size] = process.argv.slice(2);
const count = size === undefined ? undefined : Number(size);

// Beside the code, on a real disk: a temporary folder may be in memory, and then nothing waits for a disk.
const folder = await mkdtemp(join(resolve('node_modules'), '.bench-ledger-'));
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
try {
  if (part !== 'imports') print(await benchActivations(folder, count ?? 20_000));
  if (part !== 'activations') print(await benchImports(folder, count ?? 10_000));
} finally {
  await rm(folder, { recursive: true, force: true });
}
