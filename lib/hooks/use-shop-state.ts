import { useCallback, useEffect, useState } from 'react';
import { sendMessage } from '../platform/messaging.ts';
import type { ShopState } from '../schema/shop-state.ts';

export type ShopStateQuery =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly state: ShopState }
  | { readonly status: 'failed' };

/**
 * What the worker says about a tab; asked again whenever `reason` changes or `reload` is called, and not before there is a
 * reason: at a shop of a large directory a question fetches, and two at once would fetch the same.
 */
export function useShopState(
  tabId: number | undefined,
  reason: unknown,
): { readonly query: ShopStateQuery; readonly reload: () => void } {
  const [query, setQuery] = useState<ShopStateQuery>({ status: 'loading' });
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reason` and `asked` say when to ask again
  useEffect(() => {
    if (tabId === undefined || reason === undefined) return;
    let current = true;
    sendMessage('getShopState', { tabId }).then(
      (state) => current && setQuery({ status: 'ready', state }),
      () => current && setQuery({ status: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [tabId, reason, asked]);
  return { query, reload };
}
