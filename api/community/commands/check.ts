import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkClock, nextPublication, remindOfExpiry } from '../check-calendar.ts';
import { checkOnline } from '../check-online.ts';
import type { Command } from '../command-io.ts';
import { formatDiagnostic } from '../diagnostic.ts';
import { withCommunity } from '../indexed/with-community.ts';
import { loadManifest } from '../load-manifest.ts';

export const check: Command = {
  usage: 'check [folder] [--online] [--out site]',
  summary: 'says what is wrong or doubtful in a community’s files, and how to mend it',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { online: { type: 'boolean' }, out: { type: 'string' } },
    });
    const folder = positionals[0] ?? '.';
    const published = await loadManifest(values.out ?? join(folder, 'site'));
    return withCommunity(folder, async ({ source, spooled, check: checkAll }) => {
      const diagnostics = [
        ...checkClock(source.profile.value, io.now()),
        ...remindOfExpiry(published, io.now()),
        ...checkAll(nextPublication(source.profile.value, io.now())),
        ...(values.online === true ? await checkOnline(source, io.fetch) : []),
      ];
      for (const diagnostic of diagnostics) io.warn(`${formatDiagnostic(diagnostic)}\n`);
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
      const { retailers, memberBusinesses, nonprofits, products, programs } = source;
      const goods = products.items.length === 0 ? '' : `${products.items.length} products, `;
      io.write(
        `${spooled?.count ?? retailers.items.length} retailers, ${programs.items.length} programs, ` +
          `${memberBusinesses.items.length} member businesses, ${goods}${nonprofits.items.length} nonprofits: ` +
          `${errors} errors, ${diagnostics.length - errors} warnings\n`,
      );
      return errors === 0 ? 0 : 1;
    });
  },
};
