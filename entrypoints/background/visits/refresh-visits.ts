import { buildVisitRecords } from '../../../lib/domain/build-visit-records.ts';
import { howCalm } from '../../../lib/domain/how-calm.ts';
import { policiesOfRetailer } from '../../../lib/domain/networks/policies-of-retailer.ts';
import { accessTo, loadGrantedOrigins, originOf } from '../../../lib/platform/access.ts';
import type { DirectoryStore } from '../../../lib/platform/directory/directory-store.ts';
import { loadStandDownRetailers } from '../../../lib/platform/storage/stand-down-storage.ts';
import {
  replaceVisitRecords,
  saveSignalRules,
  settingsItem,
} from '../../../lib/platform/storage/storage-items.ts';
import type { WorkerDatabase } from '../../../lib/platform/storage/worker-database.ts';
import { registerVisitScript } from '../../../lib/platform/visit-registration.ts';
import { inOrder } from '../parts.ts';

export interface RefreshParts {
  readonly database: WorkerDatabase;
  readonly store: DirectoryStore;
}

/**
 * Makes what shop pages know agree with directories, grants and settings: the records by host, the extra signal rules
 * and the registered script. Nothing is registered before the shopper has read the disclosure.
 */
export function refreshVisits({ database, store }: RefreshParts): Promise<void> {
  return navigator.locks.request('refreshVisits', async () => {
    const [communities, settings, granted, silenced] = await Promise.all([
      store.loadCommunities(),
      settingsItem.getValue(),
      loadGrantedOrigins(),
      database.read().then((tables) => tables.getAllKeys('silencedRetailers')),
    ]);
    const isGranted = accessTo(granted);
    const known = {
      communities: communities.map(({ retailersWhere, memberBusinesses, directory }) => ({
        retailers: retailersWhere(({ hosts }) => hosts.some(isGranted)),
        memberBusinesses,
        takesActivations: directory.manifest.community.api !== undefined,
      })),
      calmness: howCalm(settings),
      silencedRetailers: new Set(silenced),
      isGranted,
    } as const;
    // Which shops are watched is a decision's to change: none may come between reading that and writing it.
    const hosts = await inOrder(async () => {
      const watchedRetailers = await loadStandDownRetailers();
      const records = buildVisitRecords({ ...known, watchedRetailers });
      await replaceVisitRecords(records);
      return [...records.keys()];
    });
    await saveSignalRules(
      communities.flatMap(({ standDownPolicies, listed }) => [
        ...standDownPolicies,
        ...listed.flatMap(policiesOfRetailer),
      ]),
    );
    await registerVisitScript(hosts.map(originOf));
  });
}
