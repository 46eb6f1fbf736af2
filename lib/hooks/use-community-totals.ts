import { useCallback, useState } from 'react';
import { fetchTotals } from '../platform/community-totals.ts';
import type { PublicTotals } from '../schema/api.ts';
import type { ServiceUrl } from '../schema/primitives.ts';

export type TotalsQuery =
  | { readonly status: 'notAsked' | 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly totals: PublicTotals };

/** A community's public sums, asked for at its own server and only when the shopper wants to see them. */
export function useCommunityTotals(api: ServiceUrl | undefined) {
  const [query, setQuery] = useState<TotalsQuery>({ status: 'notAsked' });
  const load = useCallback(async () => {
    if (api === undefined) return;
    setQuery({ status: 'loading' });
    const totals = await fetchTotals(api);
    setQuery(totals === undefined ? { status: 'failed' } : { status: 'ready', totals });
  }, [api]);
  return { query, load };
}
