import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../../api/directory/sha256-hex.ts';
import { DirectoryManifest, type ShardKind } from '../../../lib/schema/directory.ts';

/** Writes a directory with one shard. Unsigned: who checks signatures is the client. */
export async function publishItems(
  folder: string,
  version: number,
  kind: ShardKind,
  items: readonly unknown[],
  community: Record<string, unknown> = {},
): Promise<{ manifest: DirectoryManifest; shard: string }> {
  const text = JSON.stringify({ kind, items });
  const shard = sha256Hex(text);
  const manifest = DirectoryManifest.parse({
    formatVersion: 1,
    community: {
      id: 'town',
      name: 'Town',
      description: 'Shops and nonprofits of our town.',
      steward: { name: 'A. Steward', contact: 'steward@town.example' },
      operatorShare: 250,
      ...community,
    },
    publicKey: 'A'.repeat(43),
    version,
    publishedAt: '2026-11-20T12:00:00Z',
    expiresAt: '2027-11-20T12:00:00Z',
    shards: [{ kind, sha256: shard, size: text.length, items: items.length }],
  });
  await mkdir(join(folder, 'shards'), { recursive: true });
  await writeFile(join(folder, 'shards', `${shard}.json`), text);
  await writeFile(join(folder, 'directory.json'), JSON.stringify(manifest));
  return { manifest, shard };
}

export const publishNonprofits = (
  folder: string,
  version: number,
  nonprofits: readonly unknown[],
  community: Record<string, unknown> = {},
) => publishItems(folder, version, 'nonprofits', nonprofits, community);
