import { parseArgs } from 'node:util';
import { decideFreshness } from '../../../lib/domain/directory/check-succession.ts';
import { keyFingerprint } from '../../../lib/domain/directory/key-fingerprint.ts';
import { type DirectoryManifest, PublicKey } from '../../../lib/schema/directory.ts';
import { checkHosting } from '../check-hosting.ts';
import { type Command, UsageError } from '../command-io.ts';
import { formatDiagnostic } from '../diagnostic.ts';
import { openDirectory } from '../open-directory.ts';
import { type VerifiedDirectory, verifyDirectory } from '../verify-directory.ts';

async function describe(directory: VerifiedDirectory, now: Date) {
  const { manifest, shards, retailers, refusedHosts, bytes } = directory;
  const { community, version, publishedAt, expiresAt, publicKey } = manifest;
  const count = (kind: string) =>
    shards.filter((shard) => shard.kind === kind).reduce((sum, { items }) => sum + items.length, 0);
  return [
    `${community.name} (${community.id}), version ${version}`,
    `steward: ${community.steward.name}, ${community.steward.contact}`,
    `operator’s share: ${community.operatorShare / 100} %`,
    `published ${publishedAt}, expires ${expiresAt}: ${decideFreshness(manifest, now)}`,
    `${retailers.count} retailers, ${count('memberBusinesses')} member businesses, ${count('nonprofits')} nonprofits`,
    describeSize(manifest, bytes),
    `public key ${publicKey}`,
    `fingerprint ${await keyFingerprint(publicKey)}`,
    ...refusedHosts.map((host) => `left out: ${host} is no shop`),
    'Signature, hashes and shapes are right.',
    '',
  ].join('\n');
}

/** What a subscriber's device takes. */
function describeSize({ shards, retailerIndex }: DirectoryManifest, bytes: number): string {
  const size = `${Math.ceil(bytes / 1024)} KB`;
  if (retailerIndex === undefined) return `${shards.length} shards, ${size}`;
  const { bits, parts } = retailerIndex;
  return `${shards.length} shards and ${parts.length} parts of an index, ${size}; ${2 ** bits} shards of shops, fetched when they are needed`;
}

export const verify: Command = {
  usage: 'verify <address or folder> [--key=publicKey]',
  summary: 'checks a published directory exactly as the extension would',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' } },
    });
    const location = positionals[0];
    if (location === undefined) throw new UsageError(verify.usage);
    const pinned = values.key === undefined ? undefined : PublicKey.safeParse(values.key);
    if (pinned?.success === false)
      throw new UsageError('--key= takes the 43 characters of a public key');
    const result = await verifyDirectory(openDirectory(location), pinned?.data);
    if (!result.ok) {
      io.warn(`${location}: ${result.file} is refused: ${result.code}\n`);
      return 1;
    }
    for (const diagnostic of await checkHosting(location, io.fetch)) {
      io.warn(`${formatDiagnostic(diagnostic)}\n`);
    }
    io.write(await describe(result.directory, io.now()));
    return 0;
  },
};
