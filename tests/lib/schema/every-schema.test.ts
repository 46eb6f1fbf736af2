import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from '../../../lib/zod.ts';
import { near } from './near.ts';

const modules = import.meta.glob<Record<string, unknown>>('../../../lib/schema/*.ts', {
  eager: true,
});
const schemas = Object.entries(modules).flatMap(([file, names]) =>
  Object.entries(names).flatMap(([name, value]) =>
    value instanceof z.core.$ZodType
      ? [[`${file.slice(file.lastIndexOf('/') + 1)} ${name}`, value] as const]
      : [],
  ),
);

describe('what comes in from outside', () => {
  const taken = new Set<string>();
  // Of the largest shapes hardly any made-up value is right in all its parts.
  afterAll(() => expect(taken.size).toBeGreaterThan(schemas.length / 2));

  it('is of many shapes', () => {
    expect(schemas.length).toBeGreaterThan(100);
  });

  it.each(schemas)('%s judges whatever it is, and what it takes it takes again', (name, schema) => {
    fc.assert(
      fc.property(near(schema), (value) => {
        const first = z.safeParse(schema, value);
        if (!first.success) {
          expect(first.error.issues.length).toBeGreaterThan(0);
          return;
        }
        taken.add(name);
        expect(z.safeParse(schema, first.data)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});
