import { describe, expect, it } from 'vitest';
import { keepLast } from '../../api/keep-last.ts';

describe('keepLast', () => {
  it('makes an answer once for the same values, and anew for others', async () => {
    const made: string[] = [];
    const ask = keepLast(async (figures: object, name: string) => {
      made.push(name);
      return `${name} ${Object.keys(figures).join()}`;
    });
    const figures = { a: 1 };
    const answers = await Promise.all([ask(figures, 'x'), ask(figures, 'x')]);
    expect(answers).toEqual(['x a', 'x a']);
    expect(await ask(figures, 'y')).toBe('y a');
    // Equal is not the same: what was counted again may differ in its depths.
    await ask({ a: 1 }, 'y');
    expect(made).toEqual(['x', 'y', 'y']);
  });

  it('tells a failure to those who waited and tries again for the next', async () => {
    let times = 0;
    const ask = keepLast(async (name: string) => {
      times += 1;
      if (times === 1) throw new Error('gone');
      return name;
    });
    const answers = await Promise.allSettled([ask('x'), ask('x')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask('x')).toBe('x');
    expect(times).toBe(2);
  });
});
