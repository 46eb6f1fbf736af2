import { hopPatterns } from '../../lib/domain/networks/hop-patterns.ts';
import { observeRedirects } from '../../lib/platform/network-redirects.ts';
import { noteHop } from './hops.ts';
import type { WorkerParts } from './parts.ts';

const builtIn: ReadonlySet<string> = new Set(hopPatterns());

/**
 * Observes the redirecting hosts that only directories know: their policies' and their programs' own. The built-in hosts
 * are observed from the worker's first moment; these from when the directories are read, so a redirect that wakes the
 * worker itself is missed and the landing address has to tell.
 */
export async function observeListedHosts(parts: WorkerParts): Promise<void> {
  const communities = await parts.store.loadCommunities();
  const listed = hopPatterns(
    communities.flatMap((community) => community.standDownPolicies),
    communities
      .flatMap((community) => community.retailers)
      .filter(({ programs = [] }) => programs.length > 0),
  ).filter((pattern) => !builtIn.has(pattern));
  if (listed.length > 0) observeRedirects(listed, (hop) => noteHop(parts, hop));
}
