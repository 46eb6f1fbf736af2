import fc from 'fast-check';
import { expect, it } from 'vitest';
import { padded } from '../../../api/db/padded.ts';

it('is as long as a power of two and holds the same items', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 300 }), (items) => {
      const list = padded(items);
      expect(new Set(list)).toEqual(new Set(items));
      expect(Number.isInteger(Math.log2(list.length)) || items.length === 0).toBe(true);
      expect(list.length).toBeLessThan(2 * items.length + 1);
    }),
  );
});
