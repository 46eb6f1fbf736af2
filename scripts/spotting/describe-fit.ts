import { classifyHead, thresholds } from '../../lib/domain/classify-page.ts';
import { gatherEvidence } from '../../lib/domain/spotting/gather-evidence.ts';
import { buildMatcher } from '../../lib/domain/spotting/match-words.ts';
import type { PageFeatures } from '../../lib/domain/spotting/page-features.ts';
import { weights } from '../../lib/domain/spotting/weights.ts';
import type { PageKind } from '../../lib/schema/page.ts';
import { toRate } from '../eval-pages/measure-kinds.ts';
import type { Observation } from '../eval-pages/observe-pages.ts';
import { describeRate } from '../eval-pages/print-summary.ts';
import { tablesOf } from '../eval-pages/tables-of.ts';
import { crossValidate, type FitPage } from './cross-validate.ts';
import { type Example, fitLogistic, type Model, usualRidge } from './fit-logistic.ts';
import { judgeHalves } from './judge-halves.ts';
import { leastSums } from './least-sums.ts';
import { recallAtPrecision, type Scored } from './recall-at-precision.ts';

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

/**
 * How much less, in logits, a page without an address needs to be called one: added to what was fitted for `path none`. Such a
 * page lacks what tells most, and at the threshold of the others it is missed more often than the precision asks for.
 */
const leads = { purchase: 0.3, product: 0 } as const satisfies Record<Goal, number>;

/** A fitted model as the extension has it. */
const withLead = ({ weights, base }: Model, goal: Goal): Model => ({
  weights: weights.map((weight, index) =>
    cells[index]?.place === 'path' && cells[index].what === 'none' ? weight + leads[goal] : weight,
  ),
  base,
});

/** A page that the first tiers decide is sure in either direction, and one on which nothing is bought is no purchase. */
const sure = 50;

function readForm(
  form: PageFeatures,
  kinds: readonly PageKind[],
  goal: Goal,
  { page, spotting: { language } }: Observation,
) {
  const tables = tablesOf(language, page.hostname);
  const matches = buildMatcher(tables);
  const holds = gatherEvidence(form, matches);
  const head = classifyHead(form, undefined, matches);
  const found = cells.map(({ place, what }) => holds(place, what));
  const names = cells.flatMap(({ place, what }, index) => (found[index] ? `${place} ${what}` : []));
  const example: Example = {
    holds: cells.flatMap(({ [goal]: used }, index) => (used && found[index] ? [index] : [])),
    isKind: kinds.includes(page.label),
    counts: page.url !== '' && form.href === '' ? 0.5 : 1,
  };
  if (head) return { example, early: kinds.includes(head.kind) ? sure : -sure };
  const isOut = goal === 'purchase' && !matches('/buying', names.join());
  return { example, early: isOut ? -sure : undefined };
}

/** A page as it was saved and, when its address is known, once more without it. */
function readPage(observation: Observation, goal: Goal) {
  const { features } = observation.spotting;
  const withheld = { ...features, href: '' };
  const forms = observation.page.url === '' ? [withheld] : [features, withheld];
  return forms.map((form) => readForm(form, goals[goal], goal, observation));
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const precisions = [0.995, 0.99, 0.98, 0.97, 0.95];
const rounds = [1, 2, 3];

/** Pages as they were saved, the same with every address withheld, and those whose address nobody knows. */
function groupScores(
  read: readonly (readonly ReturnType<typeof readForm>[])[],
  goal: Goal,
  scoreAt: (page: number, form: number) => number,
): Record<string, readonly Scored[]> {
  const scored = read.flatMap((forms, page) =>
    forms.map(({ example, early }, form) => ({
      // The last form of a page is the one without its address.
      score: early ?? scoreAt(page, form) + (form === forms.length - 1 ? leads[goal] : 0),
      isKind: example.isKind,
      located: forms.length === 2,
      withheld: form === 1,
    })),
  );
  return {
    'with its address': scored.filter(({ located, withheld }) => located && !withheld),
    'every address withheld': scored.filter(({ located, withheld }) => withheld || !located),
    'address not known': scored.filter(({ located }) => !located),
  };
}

/** Recall and precision at the threshold that the extension uses. */
function describeAtThreshold(pages: readonly Scored[], threshold: number): string {
  const answered = pages.filter(({ score }) => 10 * score >= threshold);
  const right = answered.filter(({ isKind }) => isKind).length;
  const all = pages.filter(({ isKind }) => isKind).length;
  return `recall ${describeRate(toRate(right, all))}, precision ${describeRate(toRate(right, answered.length))}`;
}

function validate(observations: readonly Observation[], goal: Goal) {
  const read = observations.map((observation) => readPage(observation, goal));
  const pages: FitPage[] = observations.map(({ page }, index) => ({
    shop: page.registrable_domain || page.hostname || page.file,
    examples: (read[index] ?? []).map(({ example }) => example),
  }));
  const halves = judgeHalves(pages, cells.length);
  const halfLines = ([1, 0] as const).flatMap((half) => {
    const here = read.map((forms, page) => (halves[page]?.half === half ? forms : []));
    const groups = groupScores(here, goal, (page, form) => halves[page]?.scores[form] ?? 0);
    const name = half === 1 ? 'the half held back' : 'the halves exchanged';
    return Object.entries(groups).map(
      ([group, list]) => `  ${name}, ${group}: ${describeAtThreshold(list, thresholds[goal])}`,
    );
  });
  const foldLines = rounds.flatMap((seed) => {
    const scores = crossValidate(pages, cells.length, { seed });
    const groups = groupScores(read, goal, (page, form) => scores[page]?.[form] ?? 0);
    return Object.entries(groups).map(([name, list]) => {
      const at = precisions.map((precision) => {
        const { recall, threshold } = recallAtPrecision(list, precision);
        return `${percent(precision)}: ${percent(recall)} (from ${(10 * threshold).toFixed(0)})`;
      });
      return `  ten folds, round ${seed}, ${name}: at the extension's threshold ${describeAtThreshold(list, thresholds[goal])}; recall at precision ${at.join(', ')}`;
    });
  });
  const fitted = fitLogistic(
    pages.flatMap((page) => page.examples),
    cells.length,
    usualRidge,
  );
  const model = withLead(fitted, goal);
  const weighed = read.flatMap((forms) =>
    forms.flatMap(({ example, early }) => (early === undefined ? example : [])),
  );
  const places = cells.map(({ place }) => place);
  const leasts = Object.entries(leastSums(weighed, model, places, thresholds[goal]))
    .map(([place, least]) => `${place} ${least}`)
    .join(', ');
  return { lines: [...halfLines, ...foldLines, `  leasts: ${leasts}`], model };
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
