import { describe, expect, it } from 'vitest';
import { createRecentlyUsed } from '../../../../lib/platform/directory/recently-used.ts';

const keep = (sizeAtMost: number) => createRecentlyUsed<string>(sizeAtMost, ({ length }) => length);

describe('values kept up to a size', () => {
  it('go when they were not asked for the longest', () => {
    const kept = keep(6);
    kept.set('a', 'aa');
    kept.set('b', 'bb');
    kept.set('c', 'cc');
    expect(kept.get('a')).toBe('aa');
    kept.set('d', 'dd');
    expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['aa', undefined, 'cc', 'dd']);
  });

  it('are counted once, however often they are set', () => {
    const kept = keep(6);
    for (const value of ['aaaaaa', 'aaa', 'aa']) kept.set('a', value);
    kept.set('b', 'bbbb');
    expect([kept.get('a'), kept.get('b')]).toEqual(['aa', 'bbbb']);
  });

  it('make room for a large one, and one that is too large alone is not kept', () => {
    const kept = keep(6);
    kept.set('a', 'a');
    kept.set('b', 'bbbbbb');
    expect([kept.get('a'), kept.get('b')]).toEqual([undefined, 'bbbbbb']);
    kept.set('c', 'ccccccc');
    expect(kept.get('c')).toBeUndefined();
  });
});
