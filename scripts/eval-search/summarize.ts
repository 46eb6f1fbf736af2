/** Where the expected organisation stood among the results: 1 is the first, undefined when it was not among them. */
export interface Outcome {
  readonly kind: string;
  readonly query: string;
  readonly position: number | undefined;
}

export interface Summary {
  readonly queries: number;
  readonly first: number;
  readonly firstThree: number;
  readonly kinds: readonly { kind: string; queries: number; firstThree: number }[];
  readonly missed: readonly Outcome[];
}

const isAmong = (most: number) => (outcome: Outcome) =>
  outcome.position !== undefined && outcome.position <= most;

/** Counts how often the expected organisation came first, and among the first three. */
export function summarize(outcomes: readonly Outcome[]): Summary {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].map((kind) => {
    const some = outcomes.filter((outcome) => outcome.kind === kind);
    return { kind, queries: some.length, firstThree: some.filter(isAmong(3)).length };
  });
  return {
    queries: outcomes.length,
    first: outcomes.filter(isAmong(1)).length,
    firstThree: outcomes.filter(isAmong(3)).length,
    kinds,
    missed: outcomes.filter((outcome) => !isAmong(3)(outcome)),
  };
}

const share = (part: number, of: number): string =>
  `${part} of ${of} (${((100 * part) / Math.max(1, of)).toFixed(1)} %)`;

/** The summary as lines for a person. */
export function describe({ queries, first, firstThree, kinds, missed }: Summary): string[] {
  return [
    `first:       ${share(first, queries)}`,
    `first three: ${share(firstThree, queries)}`,
    ...kinds.map((row) => `  ${row.kind.padEnd(10)} ${share(row.firstThree, row.queries)}`),
    ...missed.map(
      ({ kind, query, position }) => `missed: ${kind} "${query}" at ${position ?? 'no place'}`,
    ),
  ];
}
