import process from 'node:process';
import { importRegister, type RegisterMode } from '../registers/import-register.ts';
import { RegisterFileError } from '../registers/read-register.ts';
import { spareMemory } from '../registers/spare-memory.ts';
import { RegisterBusyError } from '../registers/while-holding.ts';
import { nonprofitIndexes } from '../search/nonprofit-index.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const modes = { '--add': 'add', '--replace': 'replace' } as const satisfies Record<
  string,
  RegisterMode
>;
const isMode = (word: string): word is keyof typeof modes => word in modes;

/** Reads a register's files: the IRS EO BMF, the Charity Commission's extract, or a CSV with an id (or ein) and a name. */
export const importNonprofits: Command = {
  usage: '[--add|--replace] FILE...',
  summary: 'read a register of nonprofits',
  run: async (words, variables) => {
    const flags = words.filter((word) => word.startsWith('--'));
    const files = words.filter((word) => !word.startsWith('--'));
    const [flag] = flags;
    if (files.length === 0 || flags.length > 1 || (flag !== undefined && !isMode(flag))) {
      process.stderr.write(
        'Name the files of one edition of a register, and --add or --replace.\n',
      );
      return 2;
    }
    const mode = flag === undefined ? 'update' : modes[flag];
    spareMemory();
    // The database alone: without the server's routes the command takes half the memory.
    return withDatabase(
      variables,
      async ({ db, engine }) => {
        try {
          const nonprofitIndex = nonprofitIndexes[engine];
          const context = { db, nonprofitIndex, now: () => new Date() };
          const report = await importRegister(context, files, mode);
          const { read, listed, ineligible, malformed, unlisted } = report;
          process.stdout.write(
            `${read} records: ${listed} nonprofits, ${ineligible} not eligible, ${malformed} malformed\n`,
          );
          if (report.state === 'imported') {
            process.stdout.write(`${unlisted} are not in the register any more\n`);
            return 0;
          }
          const many =
            `${unlisted} listed nonprofits are not in these files, so nothing was changed. ` +
            'If they are a part of the register, use --add; if they really left, --replace.\n';
          process.stderr.write(report.state === 'empty' ? 'No nonprofit was found.\n' : many);
          return 1;
        } catch (error) {
          if (error instanceof RegisterBusyError) {
            process.stderr.write(`${error.message}\n`);
            return 1;
          }
          if (!(error instanceof RegisterFileError)) throw error;
          process.stderr.write(`${error.message}. Nothing was changed.\n`);
          return 2;
        }
      },
      'create',
    );
  },
};
