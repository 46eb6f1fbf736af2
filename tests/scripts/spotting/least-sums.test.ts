import { expect, it } from 'vitest';
import { leastSums } from '../../../scripts/spotting/least-sums.ts';

const model = { base: -5, weights: [1, -2, 8] };
const places = ['title', 'title', 'fields'];

it('finds the least that a known page of the kind had before each place, less the slack', () => {
  const examples = [
    { holds: [0, 2], isKind: true, counts: 1 },
    { holds: [1, 2], isKind: true, counts: 1 },
  ];
  expect(leastSums(examples, model, places, 9)).toEqual({ title: -53, fields: -73 });
});

it('leaves out what is of another kind, and what would not be known anyway', () => {
  const examples = [
    { holds: [0, 2], isKind: true, counts: 1 },
    { holds: [1, 2], isKind: false, counts: 1 },
    { holds: [1], isKind: true, counts: 1 },
  ];
  expect(leastSums(examples, model, places, 9)).toEqual({ title: -53, fields: -43 });
});
