import { useEffect, useState } from 'react';
import { loadActiveTabId } from '../platform/active-tab.ts';

/** The tab that this popup belongs to: named in the address where it was opened as a page, else the active one. */
export function useActiveTab(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    const named = new URLSearchParams(location.search).get('tabId');
    if (named !== null) setTabId(Number(named));
    else void loadActiveTabId().then(setTabId);
  }, []);
  return tabId;
}
