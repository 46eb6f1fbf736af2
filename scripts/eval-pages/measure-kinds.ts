import type { PageKind } from '../../lib/schema/page.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** A page's label and the answer that was given. */
export interface Answer {
  readonly label: PageKind;
  readonly kind: PageKind;
}

/** A share with its 95 % Wilson interval; `share` is undefined when there was nothing to count. */
export interface Rate {
  readonly hits: number;
  readonly of: number;
  readonly share: number | undefined;
  readonly interval: readonly [number, number];
}

/** The share of `hits` in `of`, with its interval. */
export const toRate = (hits: number, of: number): Rate => ({
  hits,
  of,
  share: of === 0 ? undefined : hits / of,
  interval: wilsonInterval(hits, of),
});

/** What is measured: cart and checkout as one (a banner treats them alike), and each kind by itself. */
export const targets = {
  'checkout or cart': ['checkout', 'cart'],
  checkout: ['checkout'],
  cart: ['cart'],
  product: ['product'],
} as const satisfies Record<string, readonly PageKind[]>;
export type Target = keyof typeof targets;

const isIn = (kinds: readonly PageKind[], kind: PageKind): boolean => kinds.includes(kind);

/** Recall and precision of a target. */
export function measureTarget(answers: readonly Answer[], target: Target) {
  const kinds = targets[target];
  const labelled = answers.filter(({ label }) => isIn(kinds, label));
  const answered = answers.filter(({ kind }) => isIn(kinds, kind));
  const right = labelled.filter(({ kind }) => isIn(kinds, kind)).length;
  return { recall: toRate(right, labelled.length), precision: toRate(right, answered.length) };
}

/** Of the pages of one label, the share that was taken for a cart or a checkout. */
export function measureAlarms(answers: readonly Answer[]): Rate {
  const alarms = answers.filter(({ kind }) => isIn(targets['checkout or cart'], kind)).length;
  return toRate(alarms, answers.length);
}

/** How often each label got each answer. */
export function countConfusions(
  answers: readonly Answer[],
): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { label, kind } of answers) {
    const row = table[label] ?? { checkout: 0, cart: 0, product: 0, other: 0 };
    table[label] = { ...row, [kind]: (row[kind] ?? 0) + 1 };
  }
  return table;
}
