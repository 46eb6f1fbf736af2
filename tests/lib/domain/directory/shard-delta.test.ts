import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, diffEntries } from '../../../../lib/domain/directory/shard-delta.ts';
import { DirectoryDelta } from '../../../../lib/schema/directory-delta.ts';

const entry = fc.record({ id: fc.integer({ min: 0, max: 30 }), name: fc.string() });
const shardOf = (items: readonly unknown[]) => JSON.stringify({ kind: 'retailers', items });

describe('a delta', () => {
  it('leads from any list to any other, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (before, after) => {
        const parts = diffEntries(before, after);
        const bytes = applyDelta('retailers', before, parts, after.length);
        expect(new TextDecoder().decode(bytes)).toBe(shardOf(after));
      }),
    );
  });

  it('says only what is new', () => {
    const before = Array.from({ length: 300 }, (_, id) => ({ id }));
    const after = before.toSpliced(100, 1, { id: 1000 }).toSpliced(200, 2);
    expect(diffEntries(before, after)).toEqual([
      [0, 100],
      { item: { id: 1000 } },
      [101, 99],
      [202, 98],
    ]);
  });

  it('cannot ask for what is not there, nor for more than was promised', () => {
    const before = [1, 2, 3];
    expect(applyDelta('retailers', before, [[2, 2]], 100)).toBeUndefined();
    const bomb = Array.from({ length: 40_000 }, (): [number, number] => [0, 3]);
    expect(applyDelta('retailers', before, bomb, 20_000)).toBeUndefined();
    expect(applyDelta('retailers', before, [{ item: 4 }], 0)).toBeUndefined();
  });

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (value, before) => {
        const parsed = DirectoryDelta.safeParse(value);
        if (!parsed.success) return;
        for (const { parts } of parsed.data.shards) applyDelta('retailers', before, parts, 1000);
      }),
      { numRuns: 2_000 },
    );
  });
});
