import { type Example, type Model, scoreOf } from './fit-logistic.ts';

/** How much less than the least that was seen a place is still read at, in tenths of a logit. */
const slack = 3;

/**
 * For each place, the least sum in tenths of a logit that any page of the kind that gets its answer has when the place
 * comes to be read, less a slack: with less than that nothing further is read. `places` names the place of each piece of evidence.
 */
export function leastSums(
  examples: readonly Example[],
  model: Model,
  places: readonly string[],
  threshold: number,
): Record<string, number> {
  const found = examples.filter(
    ({ holds, isKind }) => isKind && 10 * scoreOf(model, holds) >= threshold,
  );
  return Object.fromEntries(
    [...new Set(places)].map((place) => {
      const first = places.indexOf(place);
      const sums = found.map(({ holds }) =>
        scoreOf(
          model,
          holds.filter((index) => index < first),
        ),
      );
      return [place, Math.floor(10 * Math.min(...sums)) - slack];
    }),
  );
}
