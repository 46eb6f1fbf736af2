import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { writeBackup } from '../backup/write-backup.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** Writes the books, clicks and nonprofits to one file while the server goes on. */
export const backup: Command = {
  usage: 'FILE',
  summary: 'write everything to one compressed file',
  run: async ([file], variables) => {
    if (file === undefined) {
      process.stderr.write('Name the file to write.\n');
      return 2;
    }
    // Not made by itself: where a disk is missing, the backup would land on the one that it is to be a copy of.
    if (!existsSync(dirname(file))) {
      process.stderr.write(`There is no folder ${dirname(file)}. Make it, or plug its disk in.\n`);
      return 2;
    }
    return withDatabase(variables, async (opened) => {
      const rows = await writeBackup(opened, file, new Date());
      process.stdout.write(`${rows} rows written to ${file}\n`);
      return 0;
    });
  },
};
