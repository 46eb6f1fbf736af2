import { PublicTotals } from '../../../lib/schema/api.ts';
import type { Community } from '../../../lib/schema/directory.ts';

/**
 * The public totals of the community's own server, or undefined without one or when it does not answer in ten seconds:
 * the page then links to its ledger alone.
 */
export async function loadTotals(
  { api }: Community,
  fetchFunction: typeof fetch,
): Promise<PublicTotals | undefined> {
  if (api === undefined) return undefined;
  try {
    const response = await fetchFunction(new URL('v1/totals', api), {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? PublicTotals.safeParse(await response.json()).data : undefined;
  } catch {
    // A publication does not wait for figures; the link to the ledger is there in any case.
    return undefined;
  }
}
