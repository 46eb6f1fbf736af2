import { expect, it } from 'vitest';
import { type Example, fitLogistic, scoreOf } from '../../../scripts/spotting/fit-logistic.ts';

const repeat = (times: number, holds: readonly number[], isKind: boolean): Example[] =>
  Array.from({ length: times }, () => ({ holds, isKind, counts: 1 }));

const shareOf = (score: number) => 1 / (1 + Math.exp(-score));

it('finds the shares that the examples have, when nothing is penalized', () => {
  const examples = [
    ...repeat(30, [0], true),
    ...repeat(10, [0], false),
    ...repeat(5, [], true),
    ...repeat(45, [], false),
  ];
  const model = fitLogistic(examples, 1, 1e-9);
  expect(shareOf(scoreOf(model, [0]))).toBeCloseTo(0.75, 3);
  expect(shareOf(scoreOf(model, []))).toBeCloseTo(0.1, 3);
});

it('gives no weight to what says nothing, and less to all with a greater penalty', () => {
  const examples = [
    ...repeat(20, [0, 1], true),
    ...repeat(20, [0], true),
    ...repeat(20, [1], false),
    ...repeat(20, [], false),
  ];
  const weak = fitLogistic(examples, 2, 0.3);
  const strong = fitLogistic(examples, 2, 10);
  expect(Math.abs(weak.weights[1] ?? 1)).toBeLessThan(0.05);
  expect(strong.weights[0]).toBeLessThan(weak.weights[0] ?? 0);
  expect(strong.weights[0]).toBeGreaterThan(0);
});

it('counts an example by what it counts', () => {
  const half = (list: Example[]) => list.map((example) => ({ ...example, counts: 0.5 }));
  const model = fitLogistic([...half(repeat(20, [], true)), ...repeat(10, [], false)], 0, 1);
  expect(model.base).toBeCloseTo(0, 3);
});
