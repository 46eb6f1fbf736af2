import fc from 'fast-check';
import type { z } from '../../../lib/zod.ts';

/** Texts in the shapes that our schemas ask for, and some that only look so. */
const texts = fc.constantFrom(
  'us-ein:530196605',
  'a'.repeat(26),
  '0'.repeat(64),
  'A'.repeat(43),
  'shop.example',
  'https://shop.example/',
  'javascript:alert(1)',
  '2026-11-23',
  '2026-11-23T10:00:00Z',
  'US',
  'USD',
  '1',
  '-1.50',
  '',
  '__proto__',
  'x'.repeat(5_000),
  '\u0000\u202e',
);

const wild = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, maxDepth: 2 }),
);

const patternsOf = (checks: readonly z.core.$ZodCheck<never>[] = []): RegExp[] =>
  checks.flatMap(({ _zod: { def } }) =>
    'pattern' in def && def.pattern instanceof RegExp ? [def.pattern] : [],
  );

/** Texts of a pattern; none where the generator does not know its syntax. */
function matching(pattern: RegExp): fc.Arbitrary<string>[] {
  try {
    return [fc.stringMatching(pattern, { maxLength: 100 })];
  } catch {
    return [];
  }
}

/** Values as a schema's own description has them, with something else in places: most wrong ones differ only in a part. */
export function near(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  // Every schema is one of these; only the union's type tells its kinds apart.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const like = (): fc.Arbitrary<unknown> => {
    switch (def.type) {
      case 'object': {
        const shape = Object.entries(def.shape).map(([key, part]) => [key, near(part)] as const);
        const fields = Object.fromEntries(shape);
        return fc.oneof(
          { weight: 4, arbitrary: fc.record(fields) },
          fc.record(fields, { requiredKeys: [] }),
        );
      }
      case 'array':
        return fc.array(near(def.element), { maxLength: 3 });
      case 'record':
        return fc.dictionary(texts, near(def.valueType), { maxKeys: 3 });
      case 'union':
        return fc.oneof(...def.options.map(near));
      case 'optional':
      case 'default':
      case 'readonly':
        return fc.option(near(def.innerType), { nil: undefined });
      case 'nullable':
        return fc.option(near(def.innerType));
      case 'pipe':
        return near(def.in);
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries));
      case 'literal':
        return fc.constantFrom(...def.values);
      case 'string':
        return fc.oneof(...patternsOf(def.checks).flatMap(matching), texts);
      case 'number':
        return fc.oneof(fc.integer(), fc.nat({ max: 10_000 }), fc.double());
      case 'boolean':
        return fc.boolean();
      default:
        return texts;
    }
  };
  return fc.oneof({ weight: 60, arbitrary: like() }, wild);
}
