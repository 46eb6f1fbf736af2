/** At most `calls` begin within any span of `milliseconds`. */
export interface CallLimit {
  readonly calls: number;
  readonly milliseconds: number;
}

interface Clock {
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly now: () => number;
}

/** Waits until another call may begin under all `limits`. */
export function createThrottle(
  limits: readonly CallLimit[],
  { pause, now }: Clock,
): () => Promise<void> {
  const begun: number[] = [];
  const most = Math.max(...limits.map(({ calls }) => calls));
  return async () => {
    const waits = limits.map(({ calls, milliseconds }) => {
      const earliest = begun.at(-calls);
      return earliest === undefined ? 0 : earliest + milliseconds - now();
    });
    const wait = Math.max(...waits);
    if (wait > 0) await pause(wait);
    begun.push(now());
    if (begun.length > most) begun.shift();
  };
}
