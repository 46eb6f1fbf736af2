import process from 'node:process';
import { formatMoney } from '../../lib/domain/ledger/format-money.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import type { Command } from './command.ts';
import { withContext } from './with-context.ts';

/** Re-adds the books and prints the balance of every account; the exit code is 1 when they do not balance. */
export const ledgerVerify: Command = {
  usage: '',
  summary: 're-add the books from their events',
  run: (_words, variables) =>
    withContext(variables, async ({ db }) => {
      const check = await verifyLedger(db);
      for (const { account, currency, minor } of check.accounts) {
        process.stdout.write(`${formatMoney({ minor, currency }).padStart(18)}  ${account}\n`);
      }
      for (const { sale, problem } of check.problems) {
        process.stdout.write(`PROBLEM ${sale}: ${problem}\n`);
      }
      const { length } = check.problems;
      const verdict = length === 0 ? 'the books balance' : `${length} problems`;
      process.stdout.write(`${check.sales} sales, ${check.events} events: ${verdict}\n`);
      return length === 0 ? 0 : 1;
    }),
};
