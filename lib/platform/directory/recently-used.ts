/** Values by key up to a total size: those that were not asked for the longest go first. */
export function createRecentlyUsed<Value>(sizeAtMost: number, sizeOf: (value: Value) => number) {
  const values = new Map<string, Value>();
  let size = 0;

  const drop = (key: string) => {
    const value = values.get(key);
    if (value === undefined) return;
    values.delete(key);
    size -= sizeOf(value);
  };

  return {
    get(key: string): Value | undefined {
      const value = values.get(key);
      if (value === undefined) return undefined;
      // A map is in the order in which keys were put in.
      values.delete(key);
      values.set(key, value);
      return value;
    },

    set(key: string, value: Value): void {
      drop(key);
      values.set(key, value);
      size += sizeOf(value);
      for (const oldest of values.keys()) {
        if (size <= sizeAtMost) break;
        drop(oldest);
      }
    },

    clear(): void {
      values.clear();
      size = 0;
    },
  };
}
