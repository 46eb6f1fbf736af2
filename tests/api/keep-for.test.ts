import { beforeEach, describe, expect, it } from 'vitest';
import { keepFor } from '../../api/keep-for.ts';

describe('keepFor', () => {
  let time: number;
  let loads: PromiseWithResolvers<string>[];
  let ask: () => Promise<string>;
  beforeEach(() => {
    time = Date.parse('2026-11-23T10:00:00Z');
    loads = [];
    ask = keepFor(
      60_000,
      () => new Date(time),
      () => {
        const load = Promise.withResolvers<string>();
        loads.push(load);
        return load.promise;
      },
    );
  });

  it('lets all who ask meanwhile wait for the same answer', async () => {
    const answers = [ask(), ask(), ask()];
    loads[0]?.resolve('first');
    expect(await Promise.all(answers)).toEqual(['first', 'first', 'first']);
    expect(loads).toHaveLength(1);
  });

  it.each([
    [59_999, 1],
    [60_000, 2],
  ])('after %i ms has loaded %i times', async (passed, times) => {
    const first = ask();
    loads[0]?.resolve('first');
    await first;
    time += passed;
    const second = ask();
    loads[1]?.resolve('second');
    expect(await second).toBe(times === 1 ? 'first' : 'second');
    expect(loads).toHaveLength(times);
  });

  it('tells a failure to those who waited and tries again for the next', async () => {
    const answers = Promise.allSettled([ask(), ask()]);
    loads[0]?.reject(new Error('gone'));
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = ask();
    loads[1]?.resolve('back');
    expect(await next).toBe('back');
    expect(await ask()).toBe('back');
    expect(loads).toHaveLength(2);
  });
});
