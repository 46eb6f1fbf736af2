import type { ShardDigest } from '../../domain/directory/digest-shard.ts';
import { openDetail } from '../../domain/directory/open-detail.ts';
import { sha256Hex } from '../../domain/directory/open-shard.ts';
import { type DetailReference, openIndexPart } from '../../domain/directory/retailer-index.ts';
import type { IndexPartReference, RetailerIndex } from '../../schema/directory.ts';
import type { Fetch } from '../fetch-bytes.ts';
import { type FilesByHash, fetchInGroups, type GroupsFetch } from './fetch-in-groups.ts';
import { shardPath } from './fetch-shards.ts';

/** Where a part of an index lies below its directory's address. */
export const indexPath = ({ sha256 }: Pick<IndexPartReference, 'sha256'>) => `index/${sha256}.bin`;

interface Source {
  readonly baseUrl: string;
  readonly index: RetailerIndex;
  readonly keep: (files: FilesByHash) => Promise<void>;
  readonly fetch: Fetch;
}

/** Fetches parts of an index of retailers; one that does not say what a part has to say is refused. */
export function fetchIndexParts(
  { index, ...source }: Source,
  references: readonly IndexPartReference[],
): Promise<GroupsFetch<unknown>> {
  return fetchInGroups({
    ...source,
    references,
    pathOf: indexPath,
    async check(bytes, reference) {
      if (bytes.length !== reference.size) return { ok: false, code: 'index.wrongSize' };
      if ((await sha256Hex(bytes)) !== reference.sha256)
        return { ok: false, code: 'index.wrongHash' };
      const opening = openIndexPart(bytes, index, index.parts.indexOf(reference));
      return opening.ok
        ? { ok: true, content: undefined }
        : { ok: false, code: `index.${opening.code}` };
    },
  });
}

/**
 * Fetches shards that an index led to, each by itself. Whoever serves them learns that one of the hundreds of shops of
 * each is meant; without cookies and without a referrer it is told nothing else.
 */
export function fetchDetails(
  { index, ...source }: Source,
  references: readonly DetailReference[],
  options: { readonly timeout?: number; readonly leavesOut?: boolean } = {},
): Promise<GroupsFetch<ShardDigest>> {
  return fetchInGroups({
    ...source,
    ...options,
    references,
    pathOf: shardPath,
    async check(bytes, reference) {
      const opening = await openDetail(bytes, reference, index.bits);
      return opening.ok
        ? { ok: true, content: opening.digest }
        : { ok: false, code: `shard.${opening.code}` };
    },
  });
}
