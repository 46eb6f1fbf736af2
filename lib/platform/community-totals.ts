import { parseJsonBytes } from '../domain/directory/parse-json-bytes.ts';
import { PublicTotals } from '../schema/api.ts';
import type { ServiceUrl } from '../schema/primitives.ts';
import { browserFetch, type Fetch, fetchBytes } from './fetch-bytes.ts';

const totalsBytesAtMost = 4 * 1024 * 1024;

/** A community's public sums from its own server; undefined when it does not answer with them. */
export async function fetchTotals(
  api: ServiceUrl,
  fetch: Fetch = browserFetch,
): Promise<PublicTotals | undefined> {
  const url = new URL('v1/totals', api).href;
  const answer = await fetchBytes(url, { maximumBytes: totalsBytesAtMost, fetch });
  const json = answer.status === 'ok' ? parseJsonBytes(answer.bytes) : undefined;
  const totals = json?.ok ? PublicTotals.safeParse(json.value) : undefined;
  return totals?.success ? totals.data : undefined;
}
