import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEntry, readWeight } from '../../../api/registers/is-entry.ts';
import { Nonprofit } from '../../../lib/schema/nonprofit.ts';

const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ maxLength }),
    fc.string({ unit: 'binary', maxLength }),
    fc.constantFrom('', 'Barre', '\u202e', 'a\nb', 'a\u0000', 'Ä', 'x'.repeat(maxLength)),
  );
const id = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'us-ein:530196605',
    'us-ein:53019660',
    'gb-chc:123456',
    'gb-sc:SC012345',
    'us-ein:53-019660',
  ),
);

describe('an entry of a register', () => {
  it('is taken when the schema takes it, and not otherwise', () => {
    fc.assert(
      fc.property(
        id,
        text(301),
        fc.option(text(101)),
        fc.option(text(101)),
        fc.oneof(fc.string(), fc.constantFrom('US', 'GB', 'us')),
        (number, name, city, region, country) => {
          const entry = {
            id: number,
            name,
            city,
            region,
            country,
            causeArea: 'other' as const,
            weight: 0,
          };
          const parsed = Nonprofit.safeParse({
            ...entry,
            city: city ?? undefined,
            region: region ?? undefined,
          });
          expect(isEntry(entry)).toBe(parsed.success);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['1000', 1000],
    ['0', 0],
    ['-5', 0],
    ['', 0],
    ['12.6', 13],
    ['1e400', 0],
    ['many', 0],
  ])('reads the revenue %j as %i', (written, weight) => {
    expect(readWeight(written)).toBe(weight);
  });
});
