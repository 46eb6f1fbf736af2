import { z } from '../../lib/zod.ts';

/** One event of Chromium's trace, as far as it tells the time: all in microseconds, `ts` and `dur` by the clock. */
const Event = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.optional(z.number()),
  /** The same by what the processor has spent on the thread. */
  tts: z.optional(z.number()),
  tdur: z.optional(z.number()),
});
const Trace = z.object({ traceEvents: z.array(Event) });

/**
 * Tells from a trace what the processor had spent on one thread at a moment: what else the machine does meanwhile is no part
 * of it. Between two events it is taken to go evenly.
 *
 * @param mark the name of an event on that thread.
 * @returns microseconds of the thread's time for microseconds of the clock.
 */
export function readThreadClock(trace: Uint8Array, mark: string): (at: number) => number {
  const { traceEvents } = Trace.parse(JSON.parse(new TextDecoder().decode(trace)));
  const marked = traceEvents.find(({ name }) => name === mark);
  if (marked === undefined) throw new Error(`the trace has no ${mark}`);
  const known = traceEvents
    .filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid)
    .flatMap(({ ts, dur = 0, tts, tdur = 0 }) =>
      tts === undefined
        ? []
        : [
            { at: ts, spent: tts },
            { at: ts + dur, spent: tts + tdur },
          ],
    )
    .sort((one, other) => one.at - other.at || one.spent - other.spent);
  return (at) => {
    const next = known.findIndex((each) => each.at >= at);
    const [before, after] = [known[next - 1], known[next]];
    if (before === undefined || after === undefined) return (after ?? known.at(-1))?.spent ?? 0;
    const part = (at - before.at) / (after.at - before.at);
    return before.spent + part * Math.max(0, after.spent - before.spent);
  };
}
