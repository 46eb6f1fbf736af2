import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkSuccession } from '../../../../lib/domain/directory/check-succession.ts';
import { digestHost } from '../../../../lib/domain/directory/host-digest.ts';
import {
  openIndexPart,
  prefixOf,
  remainderOf,
} from '../../../../lib/domain/directory/retailer-index.ts';
import { applyDelta } from '../../../../lib/domain/directory/shard-delta.ts';
import { listPacks } from '../../../../lib/domain/directory/shard-packs.ts';
import { verifyManifest } from '../../../../lib/domain/directory/verify-manifest.ts';
import { verifyShard } from '../../../../lib/domain/directory/verify-shard.ts';
import { fromHex } from '../../../../lib/domain/hex.ts';
import { DirectoryManifest, PublicKey, ShardReference } from '../../../../lib/schema/directory.ts';
import { DirectoryDelta } from '../../../../lib/schema/directory-delta.ts';
import { Sha256Hex } from '../../../../lib/schema/primitives.ts';
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
  indexParts: z.array(
    z.object({
      name: z.string(),
      part: z.string(),
      bits: z.int(),
      parts: z.int(),
      at: z.int(),
      expected: z.string(),
      shards: z.optional(z.array(z.object({ prefix: z.int(), first: z.int(), last: z.int() }))),
    }),
  ),
  deltas: z.array(
    z.object({
      name: z.string(),
      kind: z.literal('retailers'),
      before: z.array(z.unknown()),
      parts: z.array(z.unknown()),
      items: z.int(),
      after: z.optional(z.string()),
    }),
  ),
  packs: z.array(
    z.object({
      name: z.string(),
      version: z.int(),
      sizes: z.array(z.int()),
      packs: z.array(z.object({ path: z.string(), size: z.int(), shards: z.array(z.int()) })),
    }),
  ),
  hosts: z.array(
    z.object({
      host: z.string(),
      digest: z.string(),
      bits: z.int(),
      prefix: z.int(),
      remainder: z.int(),
    }),
  ),
});

const file = new URL('../../../fixtures/directory/vectors.json', import.meta.url);
const vectors = Vectors.parse(JSON.parse(await readFile(file, 'utf8')));
const { manifests, successions, shards, indexParts, hosts, deltas, packs } = vectors;

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

  it.each(indexParts)('index: $name', ({ part, bits, parts, at, expected, ...found }) => {
    const reference = { sha256: Sha256Hex.parse('0'.repeat(64)), size: 2 };
    const index = { bits, items: 0, parts: Array.from({ length: parts }, () => reference) };
    const opening = openIndexPart(fromHex(part), index, at);
    expect(opening.ok ? 'accepted' : opening.code).toBe(expected);
    const opened = opening.ok ? opening.shards : undefined;
    expect(
      opened?.map(({ prefix, remainders }) => ({
        prefix,
        first: remainders[0],
        last: remainders.at(-1),
      })),
    ).toEqual(found.shards);
  });

  it.each(hosts)('host: $host among 2^$bits', async ({ host, digest, bits, prefix, remainder }) => {
    const number = digestHost(host);
    expect(number.toString(16).padStart(8, '0')).toBe(digest);
    expect([prefixOf(number, bits), remainderOf(number, bits)]).toEqual([prefix, remainder]);
  });

  it.each(packs)('pack: $name', ({ version, sizes, packs: expected }) => {
    const sha256 = Sha256Hex.parse('0'.repeat(64));
    const shards = sizes.map(
      (size, items) => ({ kind: 'retailers', sha256, size, items }) as const,
    );
    const listed = listPacks({ version, shards: [...shards] }).map((pack) => ({
      path: pack.path,
      size: pack.size,
      shards: pack.shards.map(({ items }) => items),
    }));
    expect(listed).toEqual(expected);
  });

  it.each(deltas)('delta: $name', ({ kind, before, parts, items, after }) => {
    const sha256 = '0'.repeat(64);
    const read = DirectoryDelta.safeParse({ shards: [{ from: sha256, to: sha256, parts }] });
    const [delta] = read.data?.shards ?? [];
    const bytes = delta && applyDelta(kind, before, delta.parts, items);
    expect(bytes && new TextDecoder().decode(bytes)).toBe(after);
  });
});
