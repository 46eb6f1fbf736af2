import { expect, it } from 'vitest';
import {
  type Condition,
  conditions,
  judgeConditions,
  rowsOf,
} from '../../../scripts/conformance/check-conditions.ts';

const right = [
  'clean: speaks',
  'landing parameter: silent',
  'redirect hop: silent',
  'cookie name: silent',
];

const judge = (words: readonly string[]) =>
  judgeConditions(new Map<Condition, readonly string[]>([['aged', words]])).map(
    ({ verdict }) => verdict,
  );

it('takes one right answer, and none that speaks, is silent everywhere or broke off', () => {
  expect(judge(right)).toEqual(['ok']);
  expect(judge(right.with(2, 'redirect hop: speaks'))).toEqual(['violation']);
  expect(judge(right.with(0, 'clean: silent'))).toEqual(['violation']);
  expect(judge(['broke off: Error'])).toEqual(['violation']);
});

it('gives every condition shops of its own', () => {
  const hosts = conditions.flatMap(rowsOf).map(({ host }) => host);
  expect(new Set(hosts).size).toBe(conditions.length * 3);
});
