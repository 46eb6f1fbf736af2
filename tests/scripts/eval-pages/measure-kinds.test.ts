import { expect, it } from 'vitest';
import {
  type Answer,
  countConfusions,
  measureAlarms,
  measureTarget,
} from '../../../scripts/eval-pages/measure-kinds.ts';

const answers: Answer[] = [
  { label: 'checkout', kind: 'checkout' },
  { label: 'checkout', kind: 'cart' },
  { label: 'checkout', kind: 'other' },
  { label: 'cart', kind: 'cart' },
  { label: 'other', kind: 'checkout' },
  { label: 'other', kind: 'other' },
];

it('takes cart and checkout as one where that is asked', () => {
  const { recall, precision } = measureTarget(answers, 'checkout or cart');
  expect([recall.hits, recall.of, precision.hits, precision.of]).toEqual([3, 4, 3, 4]);
});

it('counts a kind by itself only when it is named right', () => {
  const { recall, precision } = measureTarget(answers, 'cart');
  expect([recall.share, precision.share]).toEqual([1, 0.5]);
});

it('has no share of nothing', () => {
  expect(measureTarget(answers, 'product').recall).toMatchObject({ of: 0, share: undefined });
});

it('counts false alarms and confusions', () => {
  expect(measureAlarms(answers.slice(4))).toMatchObject({ hits: 1, of: 2, share: 0.5 });
  expect(countConfusions(answers).checkout).toEqual({ checkout: 1, cart: 1, product: 0, other: 1 });
});
