import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { type Command, type CommandIo, UsageError } from './command-io.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { init } from './commands/init.ts';
import { keys } from './commands/keys.ts';
import { publish } from './commands/publish.ts';
import { verify } from './commands/verify.ts';
import { CommunitySourceError } from './diagnostic.ts';
import { DirectoryReadError } from './open-directory.ts';
import { SigningKeyError } from './signing-key.ts';

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ init, check, keys, publish, diff, verify }),
);

const usage = [...commands.values()].map((each) => `  ${each.usage}\n      ${each.summary}`);

async function ask(question: string, proposal: string): Promise<string> {
  if (!process.stdin.isTTY) return proposal;
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await reader.question(`${question} [${proposal}] `)).trim() || proposal;
  } finally {
    reader.close();
  }
}

const io: CommandIo = {
  write: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  ask,
  env: process.env,
};

/** What a steward can act on is told in a line; anything else is our own mistake and keeps its stack. */
const isTold = (cause: unknown): cause is Error =>
  cause instanceof CommunitySourceError ||
  cause instanceof DirectoryReadError ||
  cause instanceof SigningKeyError ||
  cause instanceof UsageError ||
  (cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE'));

const [name = '', ...args] = process.argv.slice(2);
const command = commands.get(name);
if (command === undefined) {
  process.stderr.write(`community <command>\n${usage.join('\n')}\n`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command.run(args, io);
  } catch (cause) {
    if (!isTold(cause)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = cause instanceof UsageError ? 2 : 1;
  }
}
