import { type Example, fitLogistic, scoreOf, usualRidge } from './fit-logistic.ts';

/** A page in the two forms it is fitted with, and the shop that no two folds may share. */
export interface FitPage {
  readonly shop: string;
  /** With its address, when that is known, and without: the second counts half. */
  readonly examples: readonly Example[];
}

/** A small generator of pseudo-random numbers (Numerical Recipes' linear congruential one), so that a fit can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The fold of each shop: the shops in a random order, dealt out. */
export function dealShops(
  shops: readonly string[],
  folds: number,
  seed: number,
): Map<string, number> {
  const next = random(seed);
  const order = [...new Set(shops)].map((shop) => ({ shop, at: next() }));
  return new Map(
    order.toSorted((a, b) => a.at - b.at).map(({ shop }, place) => [shop, place % folds]),
  );
}

/** For each page the scores of its examples, from a model that was fitted without any page of its shop. */
export function crossValidate(
  pages: readonly FitPage[],
  size: number,
  { folds = 10, ridge = usualRidge, seed = 1 } = {},
): readonly (readonly number[])[] {
  const foldOf = dealShops(
    pages.map(({ shop }) => shop),
    folds,
    seed,
  );
  const models = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(
      pages.flatMap(({ shop, examples }) => (foldOf.get(shop) === fold ? [] : examples)),
      size,
      ridge,
    ),
  );
  return pages.map(({ shop, examples }) => {
    const model = models[foldOf.get(shop) ?? 0];
    return examples.map(({ holds }) => (model ? scoreOf(model, holds) : 0));
  });
}
