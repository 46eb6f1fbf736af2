import { type FetchFailure, fetchBytes } from '../../../lib/platform/fetch-bytes.ts';
import type { ReassignmentRequest } from '../../../lib/schema/api.ts';
import type { NonprofitId } from '../../../lib/schema/nonprofit.ts';
import type { Click } from '../../../lib/schema/storage.ts';
import { findServer } from '../communities/leave-community.ts';
import type { WorkerParts } from '../parts.ts';

type Refusal = 'tooLate' | 'notServed' | 'unknownClick' | 'unreachable';

const refusals: Partial<Record<FetchFailure, Refusal>> = {
  conflict: 'tooLate',
  refused: 'notServed',
  notFound: 'unknownClick',
};

/** Moves a credit that the server has to another nonprofit; our secret proves the right. @returns why not, if not. */
export async function moveCredit(
  { store, fetch }: Pick<WorkerParts, 'store' | 'fetch'>,
  { clickId, communityId, secret }: Click,
  nonprofit: NonprofitId,
): Promise<Refusal | undefined> {
  const api = await findServer({ store }, communityId);
  if (api === undefined) return 'unreachable';
  const answer = await fetchBytes(new URL(`v1/activations/${clickId}/nonprofit`, api).href, {
    send: { method: 'PUT', body: { secret, nonprofit } satisfies ReassignmentRequest },
    maximumBytes: 4096,
    fetch,
  });
  return answer.status === 'failed' ? (refusals[answer.code] ?? 'unreachable') : undefined;
}
