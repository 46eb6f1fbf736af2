import process from 'node:process';
import { loadRejectedRows } from '../repositories/rejected-rows.ts';
import type { Command } from './command.ts';
import { withContext } from './with-context.ts';

const most = 200;

/** Shows the report lines that could not be booked, with the reason, for the steward to ask the network about. */
export const importRejected: Command = {
  usage: '[NETWORK]',
  summary: 'show report lines that were not booked',
  run: ([network], variables) =>
    withContext(variables, async ({ db }) => {
      const rows = await loadRejectedRows(db, network, most);
      for (const { network: from, reason, row, firstSeenAt } of rows) {
        process.stdout.write(`${firstSeenAt}  ${from}  ${reason}\n    ${row}\n`);
      }
      process.stdout.write(`${rows.length === most ? `the newest ${most}` : rows.length} lines\n`);
      return 0;
    }),
};
