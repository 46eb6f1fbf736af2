import { entriesTogetherAtLeast, hostsTogetherAtMost } from '../../schema/directory.ts';
import { digestShard, type ShardDigest } from './digest-shard.ts';
import { digestHost } from './host-digest.ts';
import { type ShardRefusal, verifyAndOpenShard } from './open-shard.ts';
import { listRetailers } from './read-entries.ts';
import { type DetailReference, prefixOf } from './retailer-index.ts';

export type DetailOpening =
  | { readonly ok: true; readonly items: readonly unknown[]; readonly digest: ShardDigest }
  | { readonly ok: false; readonly code: ShardRefusal | 'wrongPrefix' | 'tooFew' | 'tooManyHosts' };

/**
 * Checks a shard that was fetched alone against the index that led to it: its bytes, and that it is what a shard of this
 * prefix has to be. Whoever asked for it must be one among many, so a shard of a few shops beside others that do not
 * belong there is refused. Never throws.
 */
export async function openDetail(
  bytes: Uint8Array<ArrayBuffer>,
  reference: DetailReference,
  bits: number,
): Promise<DetailOpening> {
  const opening = await verifyAndOpenShard(bytes, reference);
  if (!opening.ok) return opening;
  const { rows } = listRetailers(opening.items);
  const named = rows.reduce((sum, { listed }) => sum + listed.hosts.length, 0);
  if (named > hostsTogetherAtMost) return { ok: false, code: 'tooManyHosts' };
  const together = new Set<string>();
  for (const { listed } of rows) {
    const own = listed.hosts.filter(
      (host) => prefixOf(digestHost(host), bits) === reference.prefix,
    );
    if (own.length === 0) return { ok: false, code: 'wrongPrefix' };
    for (const host of own) together.add(host);
  }
  if (Math.min(together.size, rows.length) < entriesTogetherAtLeast)
    return { ok: false, code: 'tooFew' };
  const { prefix, items, size } = reference;
  const digest = {
    ...digestShard(reference, opening.items),
    detail: { prefix, items, size },
  };
  return { ok: true, items: opening.items, digest };
}
