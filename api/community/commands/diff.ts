import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildShards } from '../build-shards.ts';
import { nextPublication } from '../check-calendar.ts';
import type { Command, CommandIo } from '../command-io.ts';
import { CommunitySourceError } from '../diagnostic.ts';
import { type Change, type DirectoryContent, diffDirectories } from '../diff-directories.ts';
import { type OpenedCommunity, withCommunity } from '../indexed/with-community.ts';
import { writeRetailerIndex } from '../indexed/write-retailer-index.ts';
import { DirectoryReadError, openDirectory } from '../open-directory.ts';
import { retailersInIndex, retailersInMemory } from '../retailer-source.ts';
import { type VerifiedDirectory, verifyDirectory } from '../verify-directory.ts';

const marks = { added: '+', removed: '-', changed: '~' } as const;

/** Beside the changes themselves, which name every entry. */
const hostsNamed = 1_000;

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
    return withCommunity(folder, async (opened) => {
      const asOf = nextPublication(opened.source.profile.value, io.now());
      const errors = opened.check(asOf).filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw new CommunitySourceError(errors);
      await withContent(opened, (next) => writeDifference(published, next, io));
      return 0;
    });
  },
};

async function writeDifference(
  { manifest, shards, retailers }: VerifiedDirectory,
  after: DirectoryContent,
  io: CommandIo,
): Promise<void> {
  const before = { community: manifest.community, shards, retailers };
  const hosts: string[] = [];
  let hostCount = 0;
  let count = 0;
  for await (const { changes, newHosts } of diffDirectories(before, after)) {
    for (const change of changes) io.write(describe(change));
    count += changes.length;
    hostCount += newHosts.length;
    hosts.push(...newHosts.slice(0, Math.max(0, hostsNamed - hosts.length)));
  }
  const more = hostCount - hosts.length;
  if (hostCount > 0)
    io.write(
      `Subscribers are asked before these are read: ${hosts.sort().join(' ')}${more > 0 ? ` and ${more} more` : ''}\n`,
    );
  io.write(count === 0 ? 'Nothing changes.\n' : `${count} ${count === 1 ? 'change' : 'changes'}\n`);
}

/** What would be published, without signing or keeping it. */
async function withContent(
  { source, spooled }: OpenedCommunity,
  work: (content: DirectoryContent) => Promise<void>,
): Promise<void> {
  const { community } = source.profile.value;
  const all = buildShards(source).map(({ shard }) => shard);
  const shards = all.filter(({ kind }) => kind !== 'retailers');
  if (spooled === undefined) {
    const retailers = all.flatMap((shard) => (shard.kind === 'retailers' ? shard.items : []));
    return work({ community, shards, retailers: retailersInMemory(retailers) });
  }
  const draft = await mkdtemp(join(tmpdir(), 'community-'));
  try {
    const { retailerIndex } = await writeRetailerIndex(spooled, draft);
    const retailers = retailersInIndex(openDirectory(draft), retailerIndex);
    await work({ community, shards, retailers });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
