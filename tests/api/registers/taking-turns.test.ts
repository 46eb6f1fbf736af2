import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectDatabase } from '../../../api/db/open-database.ts';
import { takingTurns } from '../../../api/registers/while-holding.ts';

describe('taking turns', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets who waits have the lock when it was held for long, in one step or in many', async () => {
    const { db } = await connectDatabase({ file: ':memory:' });
    const done: string[] = [];
    const inTurns = takingTurns((write) => write(db));
    const step = (name: string, milliseconds: number) =>
      inTurns(async () => {
        vi.advanceTimersByTime(milliseconds);
      }).then(() => done.push(name));
    const settle = () => vi.advanceTimersByTimeAsync(0);

    await step('short', 200);
    const second = step('the one too many', 60);
    await settle();
    expect(done).toEqual(['short']);
    await vi.advanceTimersByTimeAsync(120);
    await second;
    // The count begins anew after a pause.
    await step('short again', 200);
    const long = step('long', 900);
    await settle();
    expect(done).toEqual(['short', 'the one too many', 'short again']);
    await vi.advanceTimersByTimeAsync(120);
    await long;
    await db.destroy();
  });
});
