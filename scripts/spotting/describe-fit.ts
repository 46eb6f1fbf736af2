import { classifyHead } from '../../lib/domain/classify-page.ts';
import { gatherEvidence } from '../../lib/domain/spotting/gather-evidence.ts';
import { buildMatcher } from '../../lib/domain/spotting/match-words.ts';
import { weights } from '../../lib/domain/spotting/weights.ts';
import type { PageKind } from '../../lib/schema/page.ts';
import type { Observation } from '../eval-pages/observe-pages.ts';
import { tablesOf } from '../eval-pages/spotter.ts';
import { crossValidate, type FitPage } from './cross-validate.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';
import { recallAtPrecision } from './recall-at-precision.ts';

/** The evidence of weights.ts, one per place and role, with whether it belongs to each of the two sums. */
const cells = Object.entries(weights)
  .filter(([place]) => place !== 'any')
  .flatMap(([place, line]) =>
    line.split(', ').map((cell) => {
      const [what = '', purchase, product] = cell.split(' ');
      return { place, what, purchase: purchase !== '0', product: product !== '0' };
    }),
  );

const goals = {
  purchase: ['checkout', 'cart'],
  product: ['product'],
} as const satisfies Record<string, readonly PageKind[]>;
type Goal = keyof typeof goals;

/** A page that the first tiers decide is sure in either direction. */
const sure = 50;

function readPage({ page, spotting: { features, language } }: Observation, goal: Goal) {
  const tables = tablesOf(language, page.hostname);
  const kinds: readonly PageKind[] = goals[goal];
  const forms = [...(page.url === '' ? [] : [features]), { ...features, href: '' }];
  return forms.map((form) => {
    const holds = gatherEvidence(form, buildMatcher(tables));
    const head = classifyHead(form, undefined, tables);
    const example: Example = {
      holds: cells.flatMap(({ place, what, [goal]: used }, index) =>
        used && holds(place, what) ? [index] : [],
      ),
      isKind: kinds.includes(page.label),
      counts: forms.length === 2 && form.href === '' ? 0.5 : 1,
    };
    return { example, early: head && (kinds.includes(head.kind) ? sure : -sure) };
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const precisions = [0.995, 0.99, 0.98, 0.97, 0.95];
const rounds = [1, 2, 3];

function validate(observations: readonly Observation[], goal: Goal) {
  const read = observations.map((observation) => readPage(observation, goal));
  const pages: FitPage[] = observations.map(({ page }, index) => ({
    shop: page.registrable_domain || page.hostname || page.file,
    examples: (read[index] ?? []).map(({ example }) => example),
  }));
  const lines = rounds.flatMap((seed) => {
    const scores = crossValidate(pages, cells.length, { seed });
    const scored = read.flatMap((forms, index) =>
      forms.map(({ example, early }, form) => ({
        score: early ?? scores[index]?.[form] ?? 0,
        isKind: example.isKind,
        address: forms.length === 2 && form === 0,
        never: forms.length === 1,
      })),
    );
    const groups = {
      'with its address': scored.filter(({ address }) => address),
      'every address withheld': scored.filter(({ address }) => !address),
      'address not known': scored.filter(({ never }) => never),
    };
    return Object.entries(groups).map(([name, list]) => {
      const at = precisions.map((precision) => {
        const { recall, threshold } = recallAtPrecision(list, precision);
        return `${percent(precision)}: ${percent(recall)} (from ${(10 * threshold).toFixed(0)})`;
      });
      return `  round ${seed}, ${name}: recall at precision ${at.join(', ')}`;
    });
  });
  const examples = pages.flatMap((page) => page.examples);
  return { lines, model: fitLogistic(examples, cells.length, 0.3) };
}

/** The cross-validated figures and the new weights, as lines to read and to paste into weights.ts. */
export function describeFit(observations: readonly Observation[]): string[] {
  const purchase = validate(observations, 'purchase');
  const product = validate(observations, 'product');
  const tenths = (value = 0): number => Math.round(10 * value) + 0;
  const lines = Object.keys(weights).map((place) => {
    const list = cells.flatMap((cell, index) =>
      cell.place === place
        ? `${cell.what} ${tenths(purchase.model.weights[index])} ${tenths(product.model.weights[index])}`
        : [],
    );
    return place === 'any'
      ? `  any: 'page ${tenths(purchase.model.base)} ${tenths(product.model.base)}',`
      : `  ${place}:\n    '${list.join(', ')}',`;
  });
  return [
    'Checkout or cart, cross-validated by registrable domain (thresholds in tenths of a logit)',
    ...purchase.lines,
    'Product',
    ...product.lines,
    'Weights',
    ...lines,
  ];
}
