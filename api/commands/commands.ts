import type { Command } from './command.ts';

/**
 * Every sub-command by the words that call it. Each is loaded when it is called: a server would otherwise keep in memory
 * what only the others need.
 */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['serve', async () => (await import('./serve.ts')).serve],
  ['publish', async () => (await import('./publish.ts')).publish],
  ['import nonprofits', async () => (await import('./import-nonprofits.ts')).importNonprofits],
  ['import network', async () => (await import('./import-network.ts')).importNetwork],
  ['import report', async () => (await import('./import-report.ts')).importReport],
  ['import rejected', async () => (await import('./import-rejected.ts')).importRejected],
  ['ledger verify', async () => (await import('./ledger-verify.ts')).ledgerVerify],
  ['ledger received', async () => (await import('./ledger-received.ts')).ledgerReceived],
  ['payout prepare', async () => (await import('./payout.ts')).payoutPrepare],
  ['payout list', async () => (await import('./payout.ts')).payoutList],
  ['payout record', async () => (await import('./payout.ts')).payoutRecord],
  ['payout cancel', async () => (await import('./payout.ts')).payoutCancel],
  ['backup', async () => (await import('./backup.ts')).backup],
  ['restore', async () => (await import('./restore.ts')).restore],
  ['member add', async () => (await import('./member.ts')).memberAdd],
  ['member list', async () => (await import('./member.ts')).memberList],
  ['member secret', async () => (await import('./member.ts')).memberSecret],
  ['member stop', async () => (await import('./member.ts')).memberStop],
  ['member statement', async () => (await import('./member-statement.ts')).memberStatement],
  ['member paid', async () => (await import('./member-statement.ts')).memberPaid],
  ['member cancel', async () => (await import('./member-statement.ts')).memberCancel],
  ['review list', async () => (await import('./review.ts')).reviewList],
  ['review show', async () => (await import('./review.ts')).reviewShow],
  ['review approve', async () => (await import('./review.ts')).reviewApprove],
  ['review ask', async () => (await import('./review.ts')).reviewAsk],
  ['review decline', async () => (await import('./review.ts')).reviewDecline],
  ['review remove', async () => (await import('./review.ts')).reviewRemove],
  ['review export', async () => (await import('./review.ts')).reviewExport],
  ['review steward', async () => (await import('./review-steward.ts')).reviewSteward],
]);

/** The command that `words` begin with, and the words behind its name. */
export async function findCommand(
  words: readonly string[],
): Promise<{ readonly command: Command; readonly rest: readonly string[] } | undefined> {
  for (const length of [2, 1]) {
    const load = commands.get(words.slice(0, length).join(' '));
    if (load !== undefined) return { command: await load(), rest: words.slice(length) };
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
export async function usage(): Promise<string> {
  const lines = await Promise.all(
    [...commands].map(async ([name, load]) => usageLine(name, await load())),
  );
  return `Usage: node api/cli.ts COMMAND\n${lines.join('\n')}\n`;
}
