import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { runCommand } from './run-command.ts';

async function ask(question: string, proposal: string): Promise<string> {
  if (!process.stdin.isTTY) return proposal;
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await reader.question(`${question} [${proposal}] `)).trim() || proposal;
  } finally {
    reader.close();
  }
}

process.exitCode = await runCommand(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  ask,
  now: () => new Date(),
  fetch,
  env: process.env,
});
