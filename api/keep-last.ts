/**
 * What `make` answered last, as long as it is asked with the same values: a page that is made of figures which change every
 * few minutes is put together once for them. Who asks meanwhile waits for the same answer; a failure is not kept.
 */
export function keepLast<const Keys extends readonly unknown[], Value>(
  make: (...keys: Keys) => Promise<Value>,
): (...keys: Keys) => Promise<Value> {
  let last: { readonly keys: Keys; readonly value: Promise<Value> } | undefined;
  return (...keys) => {
    if (last?.keys.every((key, index) => Object.is(key, keys[index]))) return last.value;
    const value = make(...keys);
    const made = { keys, value };
    last = made;
    value.catch(() => {
      if (last === made) last = undefined;
    });
    return value;
  };
}
