import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkClock, remindOfExpiry } from '../check-calendar.ts';
import type { Command } from '../command-io.ts';
import { formatDiagnostic } from '../diagnostic.ts';
import { keyFileOf } from '../key-file.ts';
import { type PublishReport, publishCommunity } from '../publish.ts';
import { raiseVersion } from '../raise-version.ts';
import { loadTotals } from '../site/load-totals.ts';
import { loadPublished, writeSite } from '../site/write-site.ts';

function describe(report: PublishReport, folder: string): string {
  const { community, version, expiresAt, counts, shards, shardsWritten, bytes } = report;
  return [
    `${community.name} (${community.id}), version ${version}, good until ${expiresAt.slice(0, 10)}`,
    `${counts.retailers} retailers, ${counts.memberBusinesses} member businesses, ${counts.nonprofits} nonprofits`,
    `${shards} shards (${shardsWritten} new), ${Math.ceil(bytes / 1024)} KB in ${folder}`,
    `key fingerprint: ${report.fingerprint}`,
    report.address === undefined
      ? `Copy ${folder} to any web host; subscribers add the address of its directory.json.`
      : `Copy ${folder} to ${report.address}, then: verify ${report.address}`,
    '',
  ].join('\n');
}

export const publish: Command = {
  usage: 'publish [folder] [--next] [--out site] [--api https://…/] [--key file]',
  summary:
    'checks, signs and writes the directory that subscribers fetch, a page for people and a feed of changes',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        next: { type: 'boolean' },
        out: { type: 'string' },
        api: { type: 'string' },
        key: { type: 'string' },
      },
    });
    const folder = positionals[0] ?? '.';
    const outputFolder = values.out ?? join(folder, 'site');
    const before = await loadPublished(outputFolder);
    if (values.next === true) await raiseVersion(folder, outputFolder, io.now());
    const report = await publishCommunity({
      sourceFolder: folder,
      outputFolder,
      keyFile: values.key ?? keyFileOf(folder),
      passphrase: io.env.S4G_SIGNING_KEY_PASSPHRASE,
      api: values.api,
    });
    const totals = await loadTotals(report.community, io.fetch);
    await writeSite(outputFolder, before, { address: report.address, totals });
    const calendar = [...checkClock(report, io.now()), ...remindOfExpiry(report, io.now())];
    for (const diagnostic of [...calendar, ...report.warnings])
      io.warn(`${formatDiagnostic(diagnostic)}\n`);
    io.write(describe(report, outputFolder));
    return 0;
  },
};
