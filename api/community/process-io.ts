import process from 'node:process';
import type { CommandIo } from './command-io.ts';
import { createAsk } from './create-ask.ts';

/** The terminal, the clock and the network as a steward's command has them. */
export const processIo: CommandIo = {
  write: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  ask: createAsk(process.stdin, process.stdout),
  now: () => new Date(),
  fetch,
  env: process.env,
};
