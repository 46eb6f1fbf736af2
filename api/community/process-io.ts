import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { CommandIo } from './command-io.ts';

async function ask(question: string, proposal: string): Promise<string> {
  if (!process.stdin.isTTY) return proposal;
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const usual = proposal === '' ? '' : `[${proposal}] `;
    return (await reader.question(`${question} ${usual}`)).trim() || proposal;
  } finally {
    reader.close();
  }
}

/** The terminal, the clock and the network as a steward's command has them. */
export const processIo: CommandIo = {
  write: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  ask,
  now: () => new Date(),
  fetch,
  env: process.env,
};
