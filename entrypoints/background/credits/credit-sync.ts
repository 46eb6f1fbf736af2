import { deriveCreditTag } from '../../../lib/domain/click-id.ts';
import { parseJsonBytes } from '../../../lib/domain/directory/parse-json-bytes.ts';
import type { DirectoryStore } from '../../../lib/platform/directory/directory-store.ts';
import { type Fetch, fetchBytes } from '../../../lib/platform/fetch-bytes.ts';
import type { WorkerDatabase } from '../../../lib/platform/storage/worker-database.ts';
import { CreditBucket, type CreditEntry, CreditIndex } from '../../../lib/schema/api.ts';
import type { Click } from '../../../lib/schema/storage.ts';
import type { z } from '../../../lib/zod.ts';
import { findServer } from '../communities/leave-community.ts';

const maximumBucketBytes = 16 * 1024 * 1024;

export interface CreditSyncParts {
  readonly database: WorkerDatabase;
  readonly store: DirectoryStore;
  readonly fetch: Fetch;
}

/**
 * Reads how our clicks stand from the public buckets of each community that we clicked for. A bucket holds many
 * people's credits; which of them are ours is found here, and no query says it. What cannot be read stays as it was.
 */
export async function syncCredits(parts: CreditSyncParts): Promise<void> {
  const clicks = await (await parts.database.read()).getAll('clicks');
  const byCommunity = Map.groupBy(clicks, (click) => click.communityId);
  for (const [communityId, own] of byCommunity) {
    const api = await findServer(parts, communityId);
    if (api !== undefined) await syncCommunity(parts, api, own);
  }
}

async function syncCommunity(
  parts: CreditSyncParts,
  api: string,
  clicks: readonly Click[],
): Promise<void> {
  const index = await fetchJson(parts, new URL('v1/credits', api), CreditIndex);
  if (index === undefined) return;
  const tagged = await Promise.all(
    clicks.map(async (click) => ({ click, tag: await deriveCreditTag(click.clickId) })),
  );
  const byPrefix = Map.groupBy(tagged, ({ tag }) => tag.slice(0, index.prefixLength) || 'all');
  for (const [prefix, own] of byPrefix) {
    const bucket = await fetchJson(parts, new URL(`v1/credits/${prefix}`, api), CreditBucket);
    if (bucket === undefined) continue;
    const byTag = Map.groupBy(bucket.entries, (entry) => entry.tag);
    for (const { click, tag } of own) await saveCredits(parts, click, byTag.get(tag) ?? []);
  }
}

async function saveCredits(
  { database }: CreditSyncParts,
  click: Click,
  credits: CreditEntry[],
): Promise<void> {
  // A server that has lost its books must not wipe ours: what once had a status keeps it until a new one comes.
  if (credits.length === 0) return;
  await database.write(['clicks'], async (transaction) => {
    const current = await transaction.objectStore('clicks').get(click.clickId);
    if (current === undefined) return;
    await transaction
      .objectStore('clicks')
      .put({ ...current, credits, activationState: 'delivered' });
  });
}

async function fetchJson<Schema extends z.ZodMiniType>(
  { fetch }: CreditSyncParts,
  url: URL,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const answer = await fetchBytes(url.href, { maximumBytes: maximumBucketBytes, fetch });
  if (answer.status !== 'ok') return undefined;
  const json = parseJsonBytes(answer.bytes);
  const parsed = json.ok ? schema.safeParse(json.value) : undefined;
  return parsed?.success ? parsed.data : undefined;
}
