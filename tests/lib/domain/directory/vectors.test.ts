import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkSuccession } from '../../../../lib/domain/directory/check-succession.ts';
import { verifyManifest } from '../../../../lib/domain/directory/verify-manifest.ts';
import { verifyShard } from '../../../../lib/domain/directory/verify-shard.ts';
import { DirectoryManifest, PublicKey, ShardReference } from '../../../../lib/schema/directory.ts';
import { z } from '../../../../lib/zod.ts';
import { encode } from './signed-directory.ts';

const Vectors = z.object({
  manifests: z.array(
    z.object({
      name: z.string(),
      manifest: z.string(),
      signature: z.string(),
      pinnedKey: z.optional(PublicKey),
      expected: z.string(),
    }),
  ),
  successions: z.array(
    z.object({
      name: z.string(),
      previous: z.optional(z.string()),
      next: z.string(),
      now: z.string(),
      expected: z.string(),
      freshness: z.optional(z.string()),
    }),
  ),
  shards: z.array(
    z.object({
      name: z.string(),
      shard: z.string(),
      reference: ShardReference,
      expected: z.string(),
      refusedHosts: z._default(z.array(z.string()), []),
    }),
  ),
});

const file = new URL('../../../fixtures/directory/vectors.json', import.meta.url);
const { manifests, successions, shards } = Vectors.parse(JSON.parse(await readFile(file, 'utf8')));

describe('the published test vectors', () => {
  it.each(manifests)('manifest: $name', async ({ manifest, signature, pinnedKey, expected }) => {
    const result = await verifyManifest(encode(manifest), signature, pinnedKey);
    const outcome = result.ok ? (result.keyRotated ? 'rotated' : 'accepted') : result.code;
    expect(outcome).toBe(expected);
  });

  it.each(successions)('succession: $name', ({ previous, next, now, expected, freshness }) => {
    const read = (text: string) => DirectoryManifest.parse(JSON.parse(text));
    const held = previous === undefined ? undefined : read(previous);
    const result = checkSuccession(held, read(next), new Date(now));
    expect(result.ok ? result.change : result.code).toBe(expected);
    expect(result.ok ? result.freshness : undefined).toBe(freshness);
  });

  it.each(shards)('shard: $name', async ({ shard, reference, expected, refusedHosts }) => {
    const result = await verifyShard(encode(shard), reference);
    expect(result.ok ? 'accepted' : result.code).toBe(expected);
    expect(result.ok ? result.refusedHosts : []).toEqual(refusedHosts);
  });
});
