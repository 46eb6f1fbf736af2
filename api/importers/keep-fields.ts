import { z } from '../../lib/zod.ts';

/** The names of all fields that a schema knows, nested ones too. */
function fieldNames(schema: z.core.$ZodType): string[] {
  const names = new Set<string>();
  JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), (key: string, value: unknown) => {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      for (const name of Object.keys(value)) names.add(name);
    }
    return value;
  });
  return [...names];
}

/** What a schema reads of a line, whatever its values are: the rest of what a network sends is not ours to keep. */
export function keepFields(schema: z.core.$ZodType): (row: unknown) => unknown {
  const names = fieldNames(schema);
  return (row) => {
    const kept: unknown = JSON.parse(JSON.stringify(row, names) ?? 'null');
    return kept;
  };
}
