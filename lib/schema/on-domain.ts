/** Whether an address is on this domain or below it. Text that is no address is not. */
export function isOnDomain(url: string, domain: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === domain || hostname.endsWith(`.${domain}`);
}
