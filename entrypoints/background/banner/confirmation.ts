import type { RetailerMatch } from '../../../lib/platform/directory/directory-store.ts';
import type { Click, TabState } from '../../../lib/schema/storage.ts';
import type { WorkerParts } from '../parts.ts';
import { loadBlockedNetworks } from '../stand-down/blocked-networks.ts';
import type { StandDownRecords } from '../stand-down/stand-down.ts';

/** A link that leads anywhere has led there by then; later the answer would be to a click that is forgotten. */
const confirmedWithin = 10 * 60 * 1000;

/** What the page that a click of this tab led to has to tell the shopper; undefined when there was no such click. */
export async function findConfirmation(
  { database, now }: Pick<WorkerParts, 'database' | 'now'>,
  matches: readonly RetailerMatch[],
  {
    records,
    unconfirmedClick,
    credited,
  }: {
    records: StandDownRecords;
    unconfirmedClick: TabState['unconfirmedClick'];
    /** The click that the next purchase here would credit: its landing has been seen. */
    credited: Click | undefined;
  },
): Promise<TabState['confirmation']> {
  if (unconfirmedClick === undefined) return undefined;
  const click = await (await database.read()).get('clicks', unconfirmedClick);
  const match = matches.find(({ retailer }) => retailer.id === click?.retailerId);
  if (click === undefined || match === undefined) return undefined;
  const age = now().getTime() - Date.parse(click.createdAt);
  // A clock that was set back: we no longer know which click this page answers.
  if (age < 0 || age > confirmedWithin) return undefined;
  const answered = credited?.clickId === click.clickId;
  if (!answered) {
    // The link was blocked, so this is no landing: the popup says why, and that nothing would be credited.
    const own = records.get(match.retailer.id)?.own;
    const blocked = await loadBlockedNetworks();
    if (own !== undefined && blocked.has(own.network)) return undefined;
  }
  return { clickId: click.clickId, answered };
}
