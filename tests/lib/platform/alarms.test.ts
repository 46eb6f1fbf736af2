import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ensureRepeatingAlarm } from '../../../lib/platform/alarms.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 23, 12);
const periodInMinutes = 12 * 60;
const ensure = (at: number, period = periodInMinutes) =>
  ensureRepeatingAlarm('syncDirectories', period, new Date(at));
const scheduled = async () =>
  (await fakeBrowser.alarms.get('syncDirectories'))?.scheduledTime ?? Number.NaN;

beforeEach(() => fakeBrowser.reset());

it('a repeating alarm first goes off within about an hour, and stays as it is', async () => {
  await ensure(now);
  const first = await scheduled();
  expect(first).toBeGreaterThan(now);
  expect(first).toBeLessThanOrEqual(now + 61 * 60_000);
  await ensure(now + hour / 2);
  expect(await scheduled()).toBe(first);
  // It has gone off, and waits for its whole period.
  const next = now + 12 * hour;
  await fakeBrowser.alarms.create('syncDirectories', { when: next, periodInMinutes });
  await ensure(now);
  expect(await scheduled()).toBe(next);
});

it('one that was made while the clock was a year ahead is made anew once the clock is right', async () => {
  await ensure(now + 365 * 24 * hour);
  await ensure(now);
  expect(await scheduled()).toBeLessThanOrEqual(now + 61 * 60_000);
});

it('one of another period is made anew', async () => {
  await ensure(now, 7 * 24 * 60);
  await ensure(now);
  expect((await fakeBrowser.alarms.get('syncDirectories'))?.periodInMinutes).toBe(periodInMinutes);
});
