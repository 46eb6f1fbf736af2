import type { StoredDirectory } from '../../schema/storage.ts';

/**
 * Whether a stored row has the parts that whoever reads directories goes into. Not the whole schema: it is asked at every
 * start of the worker, of manifests with thousands of shards that were parsed when they came.
 */
export const isReadableDirectory = ({
  manifest,
}: {
  manifest?: Partial<StoredDirectory['manifest']>;
}) => Array.isArray(manifest?.shards) && manifest.community !== undefined;
