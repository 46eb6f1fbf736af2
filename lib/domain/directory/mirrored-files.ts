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

/** What of a directory's files together a device takes: all that is mirrored, and what it holds of an index's shards. */
export const directoryBytesAtMost = 64 * 1024 * 1024;

export const bytesOf = (files: readonly { readonly size: number }[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);
