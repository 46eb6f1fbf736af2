/**
 * What `load` answered, for so many milliseconds, from memory: a public figure that everybody may ask for costs one query
 * in that time, however many ask. Who asks while it is being loaded waits for the same answer; a failure is not kept.
 */
export function keepFor<Value>(
  milliseconds: number,
  now: () => Date,
  load: () => Promise<Value>,
): () => Promise<Value> {
  let kept: { readonly until: number; readonly value: Promise<Value> } | undefined;
  return () => {
    const time = now().getTime();
    if (kept !== undefined && time < kept.until) return kept.value;
    const value = load();
    const fresh = { until: time + milliseconds, value };
    kept = fresh;
    value.catch(() => {
      if (kept === fresh) kept = undefined;
    });
    return value;
  };
}
