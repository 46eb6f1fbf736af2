import { DirectoryManifest, Shard } from '../../lib/schema/directory.ts';
import { z } from '../../lib/zod.ts';

/** JSON Schema (2020-12) of `directory.json` and of a shard, made from the schemas that the extension itself uses. */
export function describeFormat(): string {
  const strip = ({ $schema: _, ...schema }: Record<string, unknown>) => schema;
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Support4Good directory, format version 1',
    description:
      'directory.json is a manifest; the files in shards/ are shards. Unknown fields are ignored by readers.',
    $defs: {
      manifest: strip(z.toJSONSchema(DirectoryManifest, { io: 'input', reused: 'inline' })),
      shard: strip(z.toJSONSchema(Shard, { io: 'input', reused: 'inline' })),
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
