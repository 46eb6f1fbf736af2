import { browser } from 'wxt/browser';
import type { z } from '../../zod.ts';

export type StorageArea = 'local' | 'session';

/** One value in extension storage, parsed at every read. */
export interface StorageItem<Value> {
  readonly key: string;
  getValue(): Promise<Value>;
  setValue(value: Value): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with every new value until the returned function is called. */
  watch(onChange: (value: Value) => void): () => void;
}

/**
 * Defines one stored value. What does not parse (an older or broken write) reads as the fallback and stays where it is
 * until the next write, so that nothing is lost by reading.
 */
export function defineStorageItem<Schema extends z.ZodMiniType>(options: {
  area: StorageArea;
  key: string;
  schema: Schema;
  fallback: z.infer<Schema>;
  /** What of a value that does not parse as a whole can be kept; it is parsed in its turn. */
  repair?: (stored: unknown) => unknown;
}): StorageItem<z.infer<Schema>> {
  const { area, key, schema, fallback, repair } = options;
  const storage = browser.storage[area];
  const parse = (stored: unknown): z.infer<Schema> => {
    if (stored === undefined) return fallback;
    const result = schema.safeParse(stored);
    if (result.success) return result.data;
    const repaired = schema.safeParse(repair?.(stored));
    return repaired.success ? repaired.data : fallback;
  };
  return {
    key,
    getValue: async () => parse((await storage.get(key))[key]),
    setValue: (value) => storage.set({ [key]: value }),
    remove: () => storage.remove(key),
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key];
        if (change !== undefined) onChange(parse(change.newValue));
      };
      storage.onChanged.addListener(listener);
      return () => storage.onChanged.removeListener(listener);
    },
  };
}

/** Calls back after every write to extension storage, whoever wrote. Register synchronously at the top of the worker. */
export function watchStorage(onWrite: () => void): void {
  browser.storage.onChanged.addListener(onWrite);
}

/** Puts a value into a stored list, unless it is there already. */
export async function addToItem<Value>(item: StorageItem<Value[]>, value: Value): Promise<void> {
  const known = await item.getValue();
  if (!known.includes(value)) await item.setValue([...known, value]);
}
