import process from 'node:process';
import { writeBackup } from '../backup/write-backup.ts';
import { assertExists, openDatabase } from '../db/open-database.ts';
import { readEnvironment } from '../env.ts';
import type { Command } from './command.ts';

/** Writes the books, clicks and nonprofits to one file while the server goes on. */
export const backup: Command = {
  usage: 'FILE',
  summary: 'write everything to one compressed file',
  run: async ([file], variables) => {
    if (file === undefined) {
      process.stderr.write('Name the file to write.\n');
      return 2;
    }
    const { DATABASE_FILE, DATABASE_URL } = readEnvironment(variables);
    const location = { file: DATABASE_FILE, url: DATABASE_URL };
    assertExists(location);
    const opened = await openDatabase(location);
    try {
      const rows = await writeBackup(opened, file, new Date());
      process.stdout.write(`${rows} rows written to ${file}\n`);
      return 0;
    } finally {
      await opened.db.destroy();
    }
  },
};
