import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildShards } from '../build-shards.ts';
import { nextPublication } from '../check-calendar.ts';
import { checkCommunity } from '../check-community.ts';
import type { Command, CommandIo } from '../command-io.ts';
import { CommunitySourceError } from '../diagnostic.ts';
import { type Change, diffDirectories, newHosts } from '../diff-directories.ts';
import { DirectoryReadError, openDirectory } from '../open-directory.ts';
import { readCommunity } from '../read-community.ts';
import { type VerifiedDirectory, verifyDirectory } from '../verify-directory.ts';

const marks = { added: '+', removed: '-', changed: '~' } as const;

const describe = ({ what, kind, key, fields }: Change): string =>
  `${marks[what]} ${kind} ${key}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}\n`;

async function loadPublished(
  location: string,
  io: CommandIo,
): Promise<VerifiedDirectory | undefined> {
  try {
    const result = await verifyDirectory(openDirectory(location));
    if (result.ok) return result.directory;
    io.warn(`${location}: ${result.file} is refused: ${result.code}\n`);
  } catch (cause) {
    if (!(cause instanceof DirectoryReadError)) throw cause;
    io.warn(`${cause.message}\n`);
  }
  return undefined;
}

export const diff: Command = {
  usage: 'diff [folder] [published address or folder]',
  summary: 'shows what subscribers will see change with the next publication',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const folder = positionals[0] ?? '.';
    const published = await loadPublished(positionals[1] ?? join(folder, 'site'), io);
    if (published === undefined) return 1;
    const source = await readCommunity(folder);
    const asOf = nextPublication(source.profile.value, io.now());
    const errors = checkCommunity(source, asOf).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new CommunitySourceError(errors);
    const before = { community: published.manifest.community, shards: published.shards };
    const after = {
      community: source.profile.value.community,
      shards: buildShards(source).map(({ shard }) => shard),
    };
    const changes = diffDirectories(before, after);
    for (const change of changes) io.write(describe(change));
    const hosts = newHosts(before, after);
    if (hosts.length > 0)
      io.write(`Subscribers are asked before these are read: ${hosts.join(' ')}\n`);
    io.write(changes.length === 0 ? 'Nothing changes.\n' : `${changes.length} changes\n`);
    return 0;
  },
};
