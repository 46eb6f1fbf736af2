import process from 'node:process';
import { commands, usage } from './commands/commands.ts';
import { EnvironmentError } from './env.ts';

const [name = '', ...words] = process.argv.slice(2);
const command = commands.get(name);

if (command === undefined) {
  process.stderr.write(usage());
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command.run(words, process.env);
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
