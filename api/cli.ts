import process from 'node:process';
import { findCommand, usage } from './commands/commands.ts';
import { describeFailure } from './commands/describe-failure.ts';

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
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}
