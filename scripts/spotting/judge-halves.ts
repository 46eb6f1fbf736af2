import { createHash } from 'node:crypto';
import type { FitPage } from './cross-validate.ts';
import { fitLogistic, scoreOf, usualRidge } from './fit-logistic.ts';

/** The half that a shop falls into, by the last bit of its domain's SHA-256: the same today and on any machine. */
export const halfOf = (shop: string): 0 | 1 =>
  (createHash('sha256').update(shop).digest().at(-1) ?? 0) % 2 === 0 ? 0 : 1;

/**
 * For each page the scores of its examples, from a model that was fitted on the other half of the shops alone. Half 1 is
 * the one that is held back: nothing that is printed of it was fitted on its shops.
 */
export function judgeHalves(
  pages: readonly FitPage[],
  size: number,
  { ridge = usualRidge } = {},
): readonly { readonly half: 0 | 1; readonly scores: readonly number[] }[] {
  const fitOn = (half: 0 | 1) =>
    fitLogistic(
      pages.flatMap(({ shop, examples }) => (halfOf(shop) === half ? examples : [])),
      size,
      ridge,
    );
  const models = [fitOn(1), fitOn(0)] as const;
  return pages.map(({ shop, examples }) => {
    const half = halfOf(shop);
    return { half, scores: examples.map(({ holds }) => scoreOf(models[half], holds)) };
  });
}
