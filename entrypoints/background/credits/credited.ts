import type { RetailerMatch } from '../../../lib/platform/directory/directory-store.ts';
import type { Click } from '../../../lib/schema/storage.ts';
import type { WorkerParts } from '../parts.ts';
import type { StandDownRecords } from '../stand-down/stand-down.ts';

/** The shortest life of a referral among the networks we know (eBay: 24 hours), after which nothing is promised. */
const creditLifetime = 24 * 60 * 60 * 1000;

/**
 * Our own click that the next purchase here would credit: it has landed at the shop, nobody else's has come after it,
 * and it is not too old. `undefined` when we cannot tell.
 */
export async function findCredited(
  { database, now }: Pick<WorkerParts, 'database' | 'now'>,
  matches: readonly RetailerMatch[],
  records: StandDownRecords,
): Promise<Click | undefined> {
  for (const { retailer, community } of matches) {
    const own = records.get(retailer.id)?.own;
    if (own === undefined || !own.landed) continue;
    const clicks = await (await database.read()).getAllFromIndex(
      'clicks',
      'retailerId',
      retailer.id,
    );
    clicks.sort((left, right) => left.createdAt.localeCompare(right.createdAt));
    const click = clicks.findLast((each) => each.communityId === community.directory.communityId);
    if (click === undefined) continue;
    const age = now().getTime() - Date.parse(click.createdAt);
    if (age >= 0 && age < creditLifetime) return click;
  }
  return undefined;
}
