import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Books, history } from './random-history.ts';

describe('the books', () => {
  it('end the same in any order and with any repetition, over 10,000 random histories', () => {
    const arranged = history.chain((steps) =>
      fc.record({
        steps: fc.constant(steps),
        other: fc
          .tuple(
            fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length }),
            fc.array(fc.constantFrom(...steps), { maxLength: 6 }),
          )
          .chain(([all, again]) => {
            const both = [...all, ...again];
            return fc.shuffledSubarray(both, { minLength: both.length, maxLength: both.length });
          }),
      }),
    );
    fc.assert(
      fc.property(arranged, ({ steps, other }) => {
        const first = new Books();
        for (const step of steps) first.apply(step);
        const second = new Books();
        for (const step of other) second.apply(step);
        expect(second.print()).toEqual(first.print());
      }),
      { numRuns: 10_000 },
    );
  });
});
