import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { benchActivations } from './bench-ledger/activations.ts';

// Beside the code, on a real disk: a temporary folder may be in memory, and then nothing waits for a disk.
const folder = await mkdtemp(join(resolve('node_modules'), '.bench-ledger-'));
try {
  const count = Number(process.argv[2] ?? 20_000);
  for (const line of await benchActivations(folder, count)) process.stdout.write(`${line}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
