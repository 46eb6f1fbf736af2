interface DeltaVector {
  readonly name: string;
  /** Of the shard that is held. */
  readonly kind: 'retailers';
  readonly before: readonly unknown[];
  readonly parts: readonly unknown[];
  /** How many entries the manifest promises. */
  readonly items: number;
  /** The bytes that come out, as text; undefined where the delta is not to be followed. Their hash is still to be checked. */
  readonly after?: string;
}

const before = ['a', 'b', 'c', 'ü'].map((id) => ({ id }));
const textOf = (...ids: string[]) =>
  JSON.stringify({ kind: 'retailers', items: ids.map((id) => ({ id })) });

const vector = (name: string, parts: unknown[], items: number, after?: string): DeltaVector => ({
  name,
  kind: 'retailers',
  before,
  parts,
  items,
  ...(after !== undefined && { after }),
});

/** What a reader makes of the shard that it holds and one that the delta leads to. */
export const deltas: readonly DeltaVector[] = [
  vector('a run of all', [[0, 4]], 4, textOf('a', 'b', 'c', 'ü')),
  vector(
    'one taken out, one put in',
    [[0, 1], { item: { id: 'aa' } }, [2, 2]],
    4,
    textOf('a', 'aa', 'c', 'ü'),
  ),
  vector('all of it new', [{ item: { id: 'z' } }], 1, textOf('z')),
  vector('nothing left', [], 0, textOf()),
  vector(
    'an entry twice, in another order',
    [
      [3, 1],
      [0, 1],
      [0, 1],
    ],
    3,
    textOf('ü', 'a', 'a'),
  ),
  vector('a run beyond the end', [[3, 2]], 2),
  vector(
    'more than the manifest promises',
    [
      [0, 4],
      [0, 1],
    ],
    4,
  ),
  vector('one new entry more than it promises', [[0, 4], { item: { id: 'z' } }], 4),
  vector('a negative place', [[-1, 1]], 1),
  vector('a part that is neither', [{ copy: 1 }], 1),
];
