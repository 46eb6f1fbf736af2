import { useEffect, useState } from 'react';
import { loadTabUrl } from '../platform/tabs.ts';
import { Hostname } from '../schema/primitives.ts';

/** The web host of a tab, when the browser tells it and it could be a shop's: https, a name of two labels or more. */
export function useTabHost(tabId: number | undefined): string | undefined {
  const [host, setHost] = useState<string>();
  useEffect(() => {
    let current = true;
    const load = async () => {
      const url = tabId === undefined ? undefined : await loadTabUrl(tabId);
      const parsed = Hostname.safeParse(url?.protocol === 'https:' ? url.hostname : undefined);
      if (current) setHost(parsed.data);
    };
    void load();
    return () => {
      current = false;
    };
  }, [tabId]);
  return host;
}
