import { expect, it } from 'vitest';
import { readThreadClock } from '../../../scripts/bench-page/thread-clock.ts';

const thread = { pid: 1, tid: 7 };
const traceOf = (...traceEvents: object[]) =>
  new TextEncoder().encode(JSON.stringify({ traceEvents, metadata: {} }));
const trace = traceOf(
  { ...thread, name: 'Task', ts: 1000, dur: 1000, tts: 500, tdur: 200 },
  // Of another thread, and of one process more.
  { ...thread, tid: 8, name: 'Task', ts: 1500, dur: 10, tts: 90_000, tdur: 10 },
  { ...thread, pid: 2, name: 'Task', ts: 1500, dur: 10, tts: 90_000, tdur: 10 },
  { ...thread, name: 'thread_name', ts: 0 },
  { ...thread, name: 'mark', ts: 3000, tts: 800 },
);

it.each([
  [1000, 500],
  [1500, 600],
  [2000, 700],
  [2500, 750],
  [3000, 800],
  // Nothing is known of what lies before and behind.
  [500, 500],
  [9000, 800],
])('knows at %i µs that the processor has spent %i on the thread', (at, spent) => {
  expect(readThreadClock(trace, 'mark')(at)).toBe(spent);
});

it('says so when the thread cannot be found', () => {
  expect(() => readThreadClock(traceOf(), 'mark')).toThrow('mark');
});
