import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import process from 'node:process';
import { formatMinor, formatMoney } from '../../lib/domain/ledger/format-money.ts';
import type { PlannedPayout } from '../../lib/domain/ledger/plan-payouts.ts';
import type { ApiContext } from '../context.ts';
import {
  cancelPayout,
  type PayoutChange,
  preparePayouts,
  recordPayout,
} from '../ledger/payouts.ts';
import { findNonprofitNames } from '../repositories/nonprofits.ts';
import { findOpenPayouts, type OpenPayout } from '../repositories/payouts.ts';
import type { Command } from './command.ts';
import { csvLine } from './csv-line.ts';
import { withContext } from './with-context.ts';

const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const complain = (text: string): boolean => process.stderr.write(`${text}\n`);

async function fileOf(db: ApiContext['db'], payouts: readonly OpenPayout[]): Promise<string> {
  const names = await findNonprofitNames(
    db,
    payouts.map(({ nonprofit }) => nonprofit),
  );
  const lines = payouts.map(({ id, nonprofit, currency, minor, sales }) => [
    id,
    nonprofit,
    names.get(nonprofit) ?? '',
    currency,
    formatMinor(minor, currency),
    String(sales),
  ]);
  const header = ['payout', 'nonprofit', 'name', 'currency', 'amount', 'sales'];
  return [header, ...lines].map(csvLine).join('');
}

const printPlan = (title: string, payouts: readonly PlannedPayout[]): void => {
  for (const payout of payouts) print(`${title}  ${payout.nonprofit}  ${formatMoney(payout)}`);
};

const lineOf = ({ id, nonprofit, createdAt, ...money }: OpenPayout): string =>
  `${id}  ${createdAt.slice(0, 10)}  ${nonprofit}  ${formatMoney(money)}`;

type Write = (content: string) => Promise<boolean>;

/**
 * Opens the file's place before anything is done for it, and lets `use` write it; an older file of that name stays until
 * the new one is whole. What cannot be written is told. Answers the exit code.
 */
async function withFile(file: string, use: (write: Write) => Promise<number>): Promise<number> {
  const unfinished = `${file}.unfinished`;
  const tell = (error: unknown) => complain(`${file} cannot be written: ${String(error)}`);
  let handle: FileHandle;
  try {
    handle = await open(unfinished, 'w');
  } catch (error) {
    tell(error);
    return 1;
  }
  const write: Write = async (content) => {
    try {
      await handle.writeFile(content);
      await handle.sync();
      await rename(unfinished, file);
      return true;
    } catch (error) {
      tell(error);
      return false;
    }
  };
  try {
    return await use(write);
  } finally {
    await handle.close();
    await rm(unfinished, { force: true });
  }
}

async function writePayouts(
  { db }: Pick<ApiContext, 'db'>,
  payouts: readonly OpenPayout[],
  file: string,
  write: Write,
): Promise<number> {
  if (!(await write(await fileOf(db, payouts)))) {
    complain('The payouts are kept: `payout list FILE` writes their file again.');
    return 1;
  }
  print(`${payouts.length} payouts written to ${file}`);
  return 0;
}

/** Writes what is due to a file and keeps the plan. Nothing is booked before `payout record`. */
export const payoutPrepare: Command = {
  usage: 'FILE',
  summary: 'write what is due to a CSV file',
  run: async ([file], variables) => {
    if (file === undefined) {
      complain('Name the file to write.');
      return 2;
    }
    return withContext(variables, ({ db, now }) =>
      withFile(file, async (write) => {
        const result = await preparePayouts(db, now());
        if (result.state === 'busy') {
          complain('Another process is preparing payouts.');
          return 1;
        }
        const { payouts } = result;
        if (result.state === 'openPayouts') {
          complain('Earlier payouts are open: `payout record` or `payout cancel` them first.');
          for (const payout of payouts) complain(lineOf(payout));
          complain('`payout list FILE` writes their file again.');
          return 1;
        }
        printPlan('due      ', result.plan.due);
        printPlan('held     ', result.plan.held);
        printPlan('overpaid ', result.plan.overpaid);
        return writePayouts({ db }, payouts, file, write);
      }),
    );
  },
};

/** Shows the payouts that are neither recorded nor cancelled, and writes their file again when one is named. */
export const payoutList: Command = {
  usage: '[FILE]',
  summary: 'show the open payouts, or write their file again',
  run: async ([file], variables) =>
    withContext(variables, async ({ db }) => {
      const payouts = await findOpenPayouts(db);
      for (const payout of payouts) print(lineOf(payout));
      if (payouts.length === 0) print('No payout is open.');
      if (file === undefined) return 0;
      return withFile(file, (write) => writePayouts({ db }, payouts, file, write));
    }),
};

function tell(change: PayoutChange, done: string): number {
  const words = {
    done,
    unknownPayout: 'No payout has this id. `payout list` shows the open ones.',
    notOpen: 'This payout is already paid or cancelled.',
    differs:
      'A sale of this payout is of another nonprofit or currency by now: cancel it and prepare again.',
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
      complain('Give the payout id, your reference and, if not today, YYYY-MM-DD.');
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
