/**
 * The names a host can be listed under, longest first: `www.shop.example` → itself, `shop.example`. Single labels are
 * left out; there is no guessing across top-level domains.
 */
export function listedNamesOf(hostname: string): string[] {
  const labels = hostname.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** Whether `hostname` is `listed` or one of its sub-domains. */
export function isWithinHost(hostname: string, listed: string): boolean {
  return hostname === listed || hostname.endsWith(`.${listed}`);
}
