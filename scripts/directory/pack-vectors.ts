interface PackVector {
  readonly name: string;
  readonly version: number;
  /** Bytes of the manifest's shards, in their order. */
  readonly sizes: readonly number[];
  /** The packs that there may be: where, how many bytes, and the places in `sizes` of the shards in it. */
  readonly packs: readonly {
    readonly path: string;
    readonly size: number;
    readonly shards: readonly number[];
  }[];
}

/** Which shards lie together, from their sizes alone. */
export const packs: readonly PackVector[] = [
  { name: 'no shards', version: 1, sizes: [], packs: [] },
  { name: 'a shard alone', version: 1, sizes: [1000], packs: [] },
  {
    name: 'two together',
    version: 1,
    sizes: [1000, 2000],
    packs: [{ path: 'packs/1-0.json', size: 3003, shards: [0, 1] }],
  },
  {
    name: 'exactly as many as fit, brackets and comma not counted',
    version: 12,
    sizes: [2_097_151, 1, 1, 2],
    packs: [
      { path: 'packs/12-0.json', size: 2_097_155, shards: [0, 1] },
      { path: 'packs/12-1.json', size: 6, shards: [2, 3] },
    ],
  },
  {
    name: 'a large one between small ones, and a last one alone',
    version: 3,
    sizes: [1000, 1000, 3_000_000, 2_000_000, 60_000, 2_090_000],
    packs: [
      { path: 'packs/3-0.json', size: 2003, shards: [0, 1] },
      { path: 'packs/3-2.json', size: 2_060_003, shards: [3, 4] },
    ],
  },
];
