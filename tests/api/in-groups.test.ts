import { describe, expect, it } from 'vitest';
import { inGroups } from '../../api/in-groups.ts';

describe('inGroups', () => {
  it('does together what comes in one turn, and then what came meanwhile, in order', async () => {
    const groups: number[][] = [];
    const double = inGroups(async (items: readonly number[]) => {
      groups.push([...items]);
      if (items.includes(1)) meanwhile = [double(6), double(7)];
      await Promise.resolve();
      return items.map((item) => item * 2);
    }, 3);
    let meanwhile: Promise<number>[] = [];
    const results = await Promise.all([1, 2, 3, 4, 5].map(double));
    expect(results).toEqual([2, 4, 6, 8, 10]);
    expect(await Promise.all(meanwhile)).toEqual([12, 14]);
    expect(groups).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    expect(await double(8)).toBe(16);
  });

  it('fails the items of a failed group only, and goes on', async () => {
    const attempt = inGroups(async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error('disk full');
      return items.map(String);
    }, 1);
    const results = await Promise.allSettled([1, 2, 3].map(attempt));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
