import { DirectoryManifest, Shard } from '../../lib/schema/directory.ts';
import { DirectoryDelta } from '../../lib/schema/directory-delta.ts';
import { z } from '../../lib/zod.ts';

/** JSON Schema (2020-12) of `directory.json`, a shard and a delta, made from the schemas that the extension itself uses. */
export function describeFormat(): string {
  const strip = ({ $schema: _, ...schema }: Record<string, unknown>) => schema;
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Support4Good directory, format versions 1 and 2',
    description:
      'directory.json is a manifest; the files in shards/ are shards, those in deltas/ are deltas. Unknown fields are ignored by readers.',
    $defs: {
      manifest: strip(z.toJSONSchema(DirectoryManifest, { io: 'input', reused: 'inline' })),
      shard: strip(z.toJSONSchema(Shard, { io: 'input', reused: 'inline' })),
      delta: strip(z.toJSONSchema(DirectoryDelta, { io: 'input', reused: 'inline' })),
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
