import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { importNetwork } from './import-network.ts';
import { importNonprofits } from './import-nonprofits.ts';
import { importRejected } from './import-rejected.ts';
import { importReport } from './import-report.ts';
import { ledgerReceived } from './ledger-received.ts';
import { ledgerVerify } from './ledger-verify.ts';
import { memberAdd, memberList, memberSecret, memberStop } from './member.ts';
import { memberCancel, memberPaid, memberStatement } from './member-statement.ts';
import { payoutCancel, payoutList, payoutPrepare, payoutRecord } from './payout.ts';
import { publish } from './publish.ts';
import { restore } from './restore.ts';
import {
  reviewApprove,
  reviewAsk,
  reviewDecline,
  reviewExport,
  reviewList,
  reviewRemove,
  reviewShow,
} from './review.ts';
import { reviewSteward } from './review-steward.ts';
import { serve } from './serve.ts';

/** Every sub-command by the words that call it. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['serve', serve],
  ['publish', publish],
  ['import nonprofits', importNonprofits],
  ['import network', importNetwork],
  ['import report', importReport],
  ['import rejected', importRejected],
  ['ledger verify', ledgerVerify],
  ['ledger received', ledgerReceived],
  ['payout prepare', payoutPrepare],
  ['payout list', payoutList],
  ['payout record', payoutRecord],
  ['payout cancel', payoutCancel],
  ['backup', backup],
  ['restore', restore],
  ['member add', memberAdd],
  ['member list', memberList],
  ['member secret', memberSecret],
  ['member stop', memberStop],
  ['member statement', memberStatement],
  ['member paid', memberPaid],
  ['member cancel', memberCancel],
  ['review list', reviewList],
  ['review show', reviewShow],
  ['review approve', reviewApprove],
  ['review ask', reviewAsk],
  ['review decline', reviewDecline],
  ['review remove', reviewRemove],
  ['review export', reviewExport],
  ['review steward', reviewSteward],
]);

/** The command that `words` begin with, and the words behind its name. */
export function findCommand(
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const command = commands.get(words.slice(0, length).join(' '));
    if (command !== undefined) return { command, rest: words.slice(length) };
  }
  return undefined;
}

const column = 46;

/** A command beside what it does; below it, where its words need more room. */
function usageLine(name: string, { usage, summary }: Command): string {
  const words = `  ${name} ${usage}`.trimEnd();
  const start =
    words.length < column - 1 ? words.padEnd(column) : `${words}\n${' '.repeat(column)}`;
  return start + summary;
}

/** The list of commands. */
export function usage(): string {
  const lines = [...commands].map(([name, command]) => usageLine(name, command));
  return `Usage: node api/cli.ts COMMAND\n${lines.join('\n')}\n`;
}
