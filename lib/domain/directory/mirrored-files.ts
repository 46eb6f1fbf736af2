import type {
  DirectoryManifest,
  IndexPartReference,
  ShardReference,
} from '../../schema/directory.ts';

/** The files that a manifest names and a device holds whole: its shards, and the parts of its index. */
export const mirroredFiles = ({
  shards,
  retailerIndex,
}: DirectoryManifest): readonly (ShardReference | IndexPartReference)[] => [
  ...shards,
  ...(retailerIndex?.parts ?? []),
];
