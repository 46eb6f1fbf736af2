import process from 'node:process';
import { findCommand, usage } from './commands/commands.ts';
import { EnvironmentError } from './env.ts';

const words = process.argv.slice(2);
const found = findCommand(words);

if (words[0] === '--help') {
  process.stdout.write(usage());
} else if (found === undefined) {
  process.stderr.write(usage());
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await found.command.run(found.rest, process.env);
  } catch (error) {
    // What a steward can act on is the message; a stack is for our own mistakes.
    const text =
      error instanceof EnvironmentError
        ? error.message
        : error instanceof Error
          ? error.stack
          : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}
