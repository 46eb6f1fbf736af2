import { observeRedirects } from '../../../lib/platform/network-redirects.ts';
import type { WorkerParts } from '../parts.ts';
import { noteHop } from './hops.ts';

/**
 * Observes the redirecting hosts that only directories know: their policies' and their programs' own. The built-in hosts
 * are observed from the worker's first moment; these from when the directories are read, so a redirect that wakes the
 * worker itself is missed and the landing address has to tell.
 */
export async function observeListedHosts(parts: WorkerParts): Promise<void> {
  const directories = await parts.store.loadDigests();
  const listed = new Set(
    directories.flatMap(({ shards }) => shards.flatMap(({ hopPatterns }) => hopPatterns)),
  );
  if (listed.size > 0) observeRedirects([...listed], (hop) => noteHop(parts, hop));
}
