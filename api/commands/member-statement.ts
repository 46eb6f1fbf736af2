import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { formatMinor, formatMoney } from '../../lib/domain/ledger/format-money.ts';
import { MemberId } from '../../lib/schema/member.ts';
import {
  cancelStatement,
  prepareStatements,
  recordStatement,
  type Statement,
  type StatementChange,
} from '../members/statements.ts';
import { statementPage, sumByNonprofit } from '../pages/statement-page.ts';
import { findMember } from '../repositories/members.ts';
import { findNonprofitNames } from '../repositories/nonprofits.ts';
import type { Command } from './command.ts';
import { csvLine } from './csv-line.ts';
import { withContext } from './with-context.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

function csvOf(statements: readonly Statement[], names: ReadonlyMap<string, string>): string {
  const header = 'statement,order,day,currency,share,nonprofit,name,nonprofit part,operator part';
  const lines = statements.flatMap(({ id, currency, items }) =>
    items.map(({ orderId, soldAt, minor, nonprofit, operator }) => [
      id,
      orderId,
      soldAt.slice(0, 10),
      currency,
      formatMinor(minor, currency),
      nonprofit,
      names.get(nonprofit) ?? '',
      formatMinor(minor - operator, currency),
      formatMinor(operator, currency),
    ]),
  );
  return [header.split(','), ...lines].map(csvLine).join('');
}

function printStatement(statement: Statement, names: ReadonlyMap<string, string>): void {
  const { id, minor, currency, items, state } = statement;
  print(`${id}  ${state}  ${formatMoney({ minor, currency })}  ${items.length} orders`);
  for (const [nonprofit, sum] of sumByNonprofit(statement)) {
    print(`    ${formatMoney({ minor: sum, currency })}  ${names.get(nonprofit) ?? nonprofit}`);
  }
  const operator = items.reduce((sum, item) => sum + item.operator, 0);
  print(`    ${formatMoney({ minor: operator, currency })}  running the community`);
}

/** Makes a member's statement of a month, prints it and writes it as CSV or HTML, as the file's name ends. */
export const memberStatement: Command = {
  usage: 'ID MONTH [FILE.csv|FILE.html]',
  summary: 'what a member shop owes for a month (YYYY-MM)',
  run: async ([id, month = '', file], variables) => {
    const memberId = MemberId.safeParse(id);
    const isFile = file === undefined || /\.(?:csv|html)$/.test(file);
    if (!memberId.success || !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) || !isFile) {
      process.stderr.write('Name the member, the month (2026-11) and, if wanted, a file.\n');
      return 2;
    }
    return withContext(variables, async ({ db, now }) => {
      const member = await findMember(db, memberId.data);
      if (member === undefined) {
        process.stderr.write('No member has this id.\n');
        return 2;
      }
      const prepared = await prepareStatements(db, member.id, month, now());
      if (prepared.state === 'openMonth') {
        process.stderr.write(
          `The statement for ${prepared.month} is open: \`member paid\` or \`member cancel\` it first.\n`,
        );
        return 1;
      }
      const { statements } = prepared;
      const nonprofits = statements.flatMap(({ items }) => items.map((item) => item.nonprofit));
      const names = await findNonprofitNames(db, nonprofits);
      for (const statement of statements) printStatement(statement, names);
      if (statements.length === 0) print('Nothing is owed.');
      if (file !== undefined) {
        const page = statementPage(member, month, statements, names);
        await writeFile(
          file,
          file.endsWith('.csv') ? csvOf(statements, names) : String(await page),
        );
        print(`Written to ${file}`);
      }
      return 0;
    });
  },
};

function tell(change: StatementChange, done: string): number {
  const words = {
    done,
    unknownStatement: 'No statement has this id.',
    notOpen: 'This statement is already paid or cancelled.',
  } as const satisfies Record<StatementChange, string>;
  print(words[change]);
  return change === 'done' ? 0 : 1;
}

/** Books a statement that the shop has paid. */
export const memberPaid: Command = {
  usage: 'STATEMENT REFERENCE [DATE]',
  summary: 'book a member’s statement as paid',
  run: async ([id, reference, date], variables) => {
    const paidOn = date ?? new Date().toISOString().slice(0, 10);
    if (id === undefined || reference === undefined || !/^\d{4}-\d\d-\d\d$/.test(paidOn)) {
      process.stderr.write('Give the statement, your reference and, if not today, YYYY-MM-DD.\n');
      return 2;
    }
    return withContext(variables, async ({ db, now }) =>
      tell(await recordStatement(db, id, reference, paidOn, now()), 'Booked as paid.'),
    );
  },
};

/** Takes back a statement that was not paid. */
export const memberCancel: Command = {
  usage: 'STATEMENT',
  summary: 'take back a statement that was not paid',
  run: async ([id = ''], variables) =>
    withContext(variables, async ({ db }) => tell(await cancelStatement(db, id), 'Cancelled.')),
};
