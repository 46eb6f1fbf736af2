import { expect, it } from 'vitest';
import { recallAtPrecision } from '../../../scripts/spotting/recall-at-precision.ts';

const list = [
  { score: 4, isKind: true },
  { score: 3, isKind: true },
  { score: 2, isKind: false },
  { score: 1, isKind: true },
  { score: 0, isKind: true },
];

it.each([
  [1, 3, 0.5],
  [0.8, 0, 1],
  [0.7, 0, 1],
])('at precision %d the threshold is %d and the recall %d', (precision, threshold, recall) => {
  expect(recallAtPrecision(list, precision)).toEqual({ threshold, recall });
});

it('has no threshold when the best score is a false alarm', () => {
  const scored = [
    { score: 9, isKind: false },
    { score: 1, isKind: true },
  ];
  expect(recallAtPrecision(scored, 0.9)).toEqual({
    threshold: Number.POSITIVE_INFINITY,
    recall: 0,
  });
});
