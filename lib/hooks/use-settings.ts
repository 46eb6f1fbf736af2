import { useEffect, useState } from 'react';
import { settingsItem } from '../platform/storage/storage-items.ts';
import type { Settings } from '../schema/settings.ts';

/** What the shopper has set, kept current across windows; undefined until first read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let current = true;
    const unwatch = settingsItem.watch(setSettings);
    void settingsItem.getValue().then((value) => {
      if (current) setSettings(value);
    });
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  return settings;
}
