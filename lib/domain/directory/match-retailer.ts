import type { Retailer } from '../../schema/directory.ts';
import { hostAndParents } from './host-index.ts';

type Rules = Pick<Retailer, 'hosts' | 'exceptHosts' | 'pathPrefixes'>;

/** `/men` covers `/men`, `/men/shoes` and `/men?x`, not `/menu`; `/men-` and `/men/` cover whatever follows. */
function covers(prefix: string, path: string): boolean {
  if (!path.startsWith(prefix)) return false;
  const next = path.charAt(prefix.length);
  return /[^\p{L}\p{N}]$/u.test(prefix) || next === '' || '/?#;.'.includes(next);
}

const pathRank = ({ pathPrefixes }: Rules, path: string): number => {
  if (pathPrefixes === undefined || pathPrefixes.length === 0) return 0;
  const lengths = pathPrefixes.filter((prefix) => covers(prefix, path)).map((text) => text.length);
  return lengths.length === 0 ? -1 : Math.max(...lengths);
};

/**
 * Which of these retailers a page belongs to: the one with the longest host that covers the page's, then the one with
 * the longest path prefix. Nothing is guessed: `shop.de` says nothing about `shop.at`.
 */
export function chooseRetailer<Candidate extends Rules>(
  candidates: readonly Candidate[],
  hostname: string,
  path: string,
): Candidate | undefined {
  const hosts: readonly string[] = hostAndParents(hostname);
  const allowed = candidates.filter(
    ({ exceptHosts = [] }) => !exceptHosts.some((host) => hosts.includes(host)),
  );
  for (const host of hosts) {
    let best: Candidate | undefined;
    let bestRank = -1;
    for (const candidate of allowed) {
      if (!candidate.hosts.some((own) => own === host)) continue;
      const rank = pathRank(candidate, path);
      if (rank > bestRank) {
        best = candidate;
        bestRank = rank;
      }
    }
    if (best !== undefined) return best;
  }
  return undefined;
}
