import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { formatMinor, formatMoney } from '../../lib/domain/ledger/format-money.ts';
import type { PlannedPayout } from '../../lib/domain/ledger/plan-payouts.ts';
import {
  cancelPayout,
  type PayoutChange,
  type PreparedPayout,
  preparePayouts,
  recordPayout,
} from '../ledger/payouts.ts';
import { findNonprofitNames } from '../repositories/nonprofits.ts';
import type { Command } from './command.ts';
import { csvLine } from './csv-line.ts';
import { withContext } from './with-context.ts';

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

function fileOf(payouts: readonly PreparedPayout[], names: ReadonlyMap<string, string>): string {
  const lines = payouts.map(({ id, nonprofit, currency, minor, items }) => [
    id,
    nonprofit,
    names.get(nonprofit) ?? '',
    currency,
    formatMinor(minor, currency),
    String(items.length),
  ]);
  const header = ['payout', 'nonprofit', 'name', 'currency', 'amount', 'sales'];
  return [header, ...lines].map(csvLine).join('');
}

const printPlan = (title: string, payouts: readonly PlannedPayout[]): void => {
  for (const payout of payouts) print(`${title}  ${payout.nonprofit}  ${formatMoney(payout)}`);
};

/** Writes what is due to a file and keeps the plan. Nothing is booked before `payout record`. */
export const payoutPrepare: Command = {
  usage: 'FILE',
  summary: 'write what is due to a CSV file',
  run: async ([file], variables) => {
    if (file === undefined) {
      process.stderr.write('Name the file to write.\n');
      return 2;
    }
    return withContext(variables, async ({ db, now }) => {
      const result = await preparePayouts(db, now());
      if (result.state !== 'prepared') {
        const open = 'Earlier payouts are open: `payout record` or `payout cancel` them first.\n';
        const busy = 'Another process is preparing payouts.\n';
        process.stderr.write(result.state === 'busy' ? busy : open);
        return 1;
      }
      const { payouts, plan } = result;
      const ids = payouts.map(({ nonprofit }) => nonprofit);
      await writeFile(file, fileOf(payouts, await findNonprofitNames(db, ids)));
      printPlan('due      ', plan.due);
      printPlan('held     ', plan.held);
      printPlan('overpaid ', plan.overpaid);
      print(`${payouts.length} payouts written to ${file}`);
      return 0;
    });
  },
};

function tell(change: PayoutChange, done: string): number {
  const words = {
    done,
    unknownPayout: 'No payout has this id.',
    notOpen: 'This payout is already paid or cancelled.',
  } as const satisfies Record<PayoutChange, string>;
  print(words[change]);
  return change === 'done' ? 0 : 1;
}

/** Books a payout that the steward has sent. */
export const payoutRecord: Command = {
  usage: 'ID REFERENCE [DATE]',
  summary: 'book a payout as sent',
  run: async ([id, reference, date], variables) => {
    const day = date ?? new Date().toISOString().slice(0, 10);
    if (id === undefined || reference === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) {
      process.stderr.write('Give the payout id, your reference and, if not today, YYYY-MM-DD.\n');
      return 2;
    }
    return withContext(variables, async ({ db, now }) =>
      tell(await recordPayout(db, id, reference, day, now().toISOString()), 'Booked as paid.'),
    );
  },
};

/** Takes back a prepared payout that was not sent. */
export const payoutCancel: Command = {
  usage: 'ID',
  summary: 'take back a prepared payout',
  run: async ([id = ''], variables) =>
    withContext(variables, async ({ db }) => tell(await cancelPayout(db, id), 'Cancelled.')),
};
