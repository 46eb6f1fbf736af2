import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../api/joining/rate-limit.ts';

function start() {
  let time = Date.parse('2026-11-23T10:00:00Z');
  const limit = createRateLimit(2, 15, () => new Date(time));
  const wait = (minutes: number) => {
    time += minutes * 60_000;
  };
  return { ...limit, wait };
}

describe('a rate limit', () => {
  it('counts each key in its own window, and begins anew when that is over', () => {
    const { take, wait } = start();
    expect([take('a'), take('a'), take('a'), take('b')]).toEqual([true, true, false, true]);
    wait(14);
    expect(take('a')).toBe(false);
    wait(1);
    expect(take('a')).toBe(true);
  });

  it('forgets the keys that are over before those that count', () => {
    const { take, wait } = start();
    for (let key = 0; key < 9_999; key += 1) take(`old ${key}`);
    wait(10);
    take('a');
    take('a');
    wait(6);
    for (let key = 0; key < 9_998; key += 1) take(`new ${key}`);
    expect(take('a')).toBe(false);
  });
});
