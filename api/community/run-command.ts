import { type Command, type CommandIo, UsageError } from './command-io.ts';
import { add } from './commands/add.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { importCommand } from './commands/import.ts';
import { init } from './commands/init.ts';
import { keys } from './commands/keys.ts';
import { publish } from './commands/publish.ts';
import { verify } from './commands/verify.ts';
import { CommunitySourceError } from './diagnostic.ts';
import { ForeignDirectoryError } from './import/from-community.ts';
import { DirectoryReadError } from './open-directory.ts';
import { SigningKeyError } from './signing-key.ts';

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ init, check, add, import: importCommand, keys, publish, diff, verify }),
);

const usage = [...commands.values()].map((each) => `  ${each.usage}\n      ${each.summary}\n`);

/** What a steward can act on is told in a line; anything else is our own mistake and keeps its stack. */
const isTold = (cause: unknown): cause is Error =>
  cause instanceof CommunitySourceError ||
  cause instanceof DirectoryReadError ||
  cause instanceof ForeignDirectoryError ||
  cause instanceof SigningKeyError;

const isMisused = (cause: unknown): cause is Error =>
  cause instanceof UsageError ||
  (cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE'));

/**
 * Runs one command of the steward's.
 * @returns the exit code: 0 well, 1 something to mend, 2 not understood.
 */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name = '', ...args] = argv;
  const command = commands.get(name);
  if (command === undefined) {
    io.warn(`community <command>\n${usage.join('')}`);
    return 2;
  }
  try {
    return await command.run(args, io);
  } catch (cause) {
    if (!isTold(cause) && !isMisused(cause)) throw cause;
    io.warn(`${cause.message}\n`);
    return isMisused(cause) ? 2 : 1;
  }
}
