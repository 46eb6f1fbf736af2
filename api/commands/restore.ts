import process from 'node:process';
import { BackupError, restoreBackup } from '../backup/restore-backup.ts';
import { databaseLocation } from '../database-location.ts';
import { connectDatabase } from '../db/open-database.ts';
import { readEnvironment } from '../env.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { nonprofitIndexes } from '../search/nonprofit-index.ts';
import type { Command } from './command.ts';

/** Reads a backup of either engine into an empty database, and says whether its books balance. */
export const restore: Command = {
  usage: 'FILE',
  summary: 'read a backup into an empty database',
  run: async ([file], variables) => {
    if (file === undefined) {
      process.stderr.write('Name the file to read.\n');
      return 2;
    }
    const { db, engine } = await connectDatabase(databaseLocation(readEnvironment(variables)));
    try {
      const target = { db, engine, nonprofitIndex: nonprofitIndexes[engine] };
      const rows = await restoreBackup(target, file);
      const { sales, problems } = await verifyLedger(db);
      const verdict = problems.length === 0 ? 'the books balance' : `${problems.length} problems`;
      process.stdout.write(`${rows} rows restored; ${sales} sales: ${verdict}\n`);
      return problems.length === 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    } finally {
      await db.destroy();
    }
  },
};
