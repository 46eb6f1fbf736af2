/** One page for the fit: the numbers of the evidence it holds, whether it is of the kind, and how much it counts. */
export interface Example {
  readonly holds: readonly number[];
  readonly isKind: boolean;
  readonly counts: number;
}

/**
 * The penalty that the weights are fitted with. From 1 down to 0.3 each lower one made shops that were not fitted on more likely,
 * with their address, without it, and for products; 0.2 no longer by much.
 */
export const usualRidge = 0.3;

/** Weights by number of evidence, and what a page without any evidence scores; both in logits. */
export interface Model {
  readonly weights: readonly number[];
  readonly base: number;
}

export const scoreOf = ({ weights, base }: Model, holds: readonly number[]): number =>
  holds.reduce((sum, index) => sum + (weights[index] ?? 0), base);

const shareOf = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * Logistic regression with a ridge penalty: Newton's quadratic approximation, solved by coordinate descent (Friedman,
 * Hastie and Tibshirani, Journal of Statistical Software 33, 2010). `size` is the number of kinds of evidence. The base
 * is not penalized.
 */
export function fitLogistic(examples: readonly Example[], size: number, ridge: number): Model {
  const weights = new Array<number>(size).fill(0);
  let base = 0;
  const columns = Array.from({ length: size }, (): number[] => []);
  examples.forEach(({ holds }, row) => {
    for (const index of holds) columns[index]?.push(row);
  });
  for (let round = 0; round < 20; round += 1) {
    const rows = examples.map(({ holds, isKind, counts }) => {
      const share = shareOf(scoreOf({ weights, base }, holds));
      const curve = counts * Math.max(share * (1 - share), 1e-4);
      return { curve, rest: (counts * (Number(isKind) - share)) / curve };
    });
    let moved = 0;
    const move = (list: readonly (typeof rows)[number][], penalty: number, old: number): number => {
      let slope = 0;
      let curve = 0;
      for (const row of list) {
        slope += row.curve * row.rest;
        curve += row.curve;
      }
      const step = (slope - penalty * old) / (curve + penalty);
      for (const row of list) row.rest -= step;
      moved = Math.max(moved, Math.abs(step));
      return old + step;
    };
    const members = columns.map((column) => column.flatMap((row) => rows[row] ?? []));
    let largest = 0;
    for (let pass = 0; pass < 30 && (pass === 0 || moved > 1e-3); pass += 1) {
      moved = 0;
      base = move(rows, 1e-9, base);
      members.forEach((list, index) => {
        weights[index] = move(list, ridge, weights[index] ?? 0);
      });
      largest = Math.max(largest, moved);
    }
    if (largest < 5e-3) break;
  }
  return { weights, base };
}
