/** FNV-1a, 32 bits, then the finalizer of MurmurHash3, which spreads short names over all bits. */
export function hashHost(host: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < host.length; index += 1) {
    hash = Math.imul(hash ^ host.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Hashes of hosts, ascending: 50,000 hosts are one 200 KB blob and a look-up is a binary search. A hash only
 * narrows down; the retailer's own row decides.
 */
export const indexHosts = (hosts: readonly string[]): Uint32Array<ArrayBuffer> =>
  new Uint32Array(hosts.map(hashHost)).sort();

/** Whether an ascending list of hashes holds this one. */
export function holdsHash(sorted: Uint32Array | Uint16Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

/** The host itself and what stands above it, longest first, down to two labels: `a.b.com`, `b.com`. */
export function hostAndParents(hostname: string): readonly string[] {
  const labels = hostname.replace(/\.$/, '').split('.');
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'));
}
