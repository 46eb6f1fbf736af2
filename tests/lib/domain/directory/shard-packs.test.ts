import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPack, listPacks, writePack } from '../../../../lib/domain/directory/shard-packs.ts';
import type { ShardReference } from '../../../../lib/schema/directory.ts';
import { Sha256Hex } from '../../../../lib/schema/primitives.ts';
import { encode } from './signed-directory.ts';

const referenceOf = (size: number, number = 0): ShardReference => ({
  kind: 'retailers',
  sha256: Sha256Hex.parse(number.toString(16).padStart(64, '0')),
  size,
  items: 1,
});
const packsOf = (sizes: readonly number[]) =>
  listPacks({ version: 7, shards: sizes.map(referenceOf) });
const sizesOf = (sizes: readonly number[]) =>
  packsOf(sizes).map(({ shards }) => shards.map(({ size }) => size));
const kb = 1024;

describe('shards that lie together', () => {
  it.each([
    [[], []],
    [[10], []],
    [[10, 20], [[10, 20]]],
    [[2000 * kb, 48 * kb, 1], [[2000 * kb, 48 * kb]]],
    [[2000 * kb, 49 * kb, 1], [[49 * kb, 1]]],
    [
      [9000 * kb, 1, 2, 3000 * kb, 3, 4],
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('are neighbours, as many as fit: %j', (sizes, together) => {
    expect(sizesOf(sizes)).toEqual(together);
  });

  it('lie where their version and their place say', () => {
    expect(packsOf([9000 * kb, 1, 2]).map(({ path }) => path)).toEqual(['packs/7-1.json']);
  });

  it('are a list of them as JSON, and come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 2, maxLength: 20 }), (values) => {
        const files = values.map((value) => encode(JSON.stringify(value)));
        const [pack] = packsOf(files.map(({ length }) => length));
        if (pack === undefined) throw new Error('there is no pack');
        const bytes = writePack(files);
        expect(bytes).toHaveLength(pack.size);
        expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(
          JSON.parse(JSON.stringify(values)),
        );
        const cut = cutPack(bytes, pack);
        expect(cut.map((each) => each.bytes)).toEqual(files);
        // What is stored is only the shard: its buffer is not the whole pack's.
        for (const each of cut) expect(each.bytes.buffer.byteLength).toBe(each.bytes.length);
      }),
    );
  });

  it('are cut out of anything without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.array(fc.nat(100), { minLength: 2 }), (bytes, sizes) => {
        for (const pack of packsOf(sizes))
          expect(cutPack(new Uint8Array(bytes), pack)).toHaveLength(pack.shards.length);
      }),
    );
  });
});
