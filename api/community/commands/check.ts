import { parseArgs } from 'node:util';
import { checkCommunity } from '../check-community.ts';
import type { Command } from '../command-io.ts';
import { formatDiagnostic } from '../diagnostic.ts';
import { readCommunity } from '../read-community.ts';

export const check: Command = {
  usage: 'check [folder]',
  summary: 'says what is wrong or doubtful in a community’s files, and how to mend it',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const source = await readCommunity(positionals[0] ?? '.');
    const diagnostics = checkCommunity(source);
    for (const diagnostic of diagnostics) io.warn(`${formatDiagnostic(diagnostic)}\n`);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const { retailers, memberBusinesses, nonprofits, programs } = source;
    io.write(
      `${retailers.items.length} retailers, ${programs.items.length} programs, ` +
        `${memberBusinesses.items.length} member businesses, ${nonprofits.items.length} nonprofits: ` +
        `${errors} errors, ${diagnostics.length - errors} warnings\n`,
    );
    return errors === 0 ? 0 : 1;
  },
};
