import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shuffle } from '../../../lib/domain/shuffle.ts';

it('keeps every item exactly once and the original as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer()),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (items, number) => {
        const before = [...items];
        const shuffled = shuffle(items, () => number);
        expect(items).toEqual(before);
        expect(shuffled.toSorted()).toEqual(before.toSorted());
      },
    ),
  );
});

it('can put any item first', () => {
  const firsts = [0, 0.3, 0.6, 0.9].map((number) =>
    shuffle(['a', 'b', 'c', 'd'], () => number).at(-1),
  );
  const others = [0, 0.3, 0.6, 0.9].map((number) =>
    shuffle(['a', 'b', 'c', 'd'], () => number).at(0),
  );
  expect(new Set([...firsts, ...others])).toEqual(new Set(['a', 'b', 'c', 'd']));
});
