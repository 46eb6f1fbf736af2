const secretName = /tok|sess|sid$|auth|key|mail|user|cust|pass|hash|sig|basket|cart_?id|order/i;
const plainValue = /^[\w./-]{0,24}$/;
const maximumParameters = 6;

/**
 * The page a deep link should bring the shopper back to: the page they are on, without its fragment and without
 * any parameter that could name a person, a session or a basket. The network and the retailer see this address.
 */
export function chooseDestination(pageUrl: string): string {
  const page = new URL(pageUrl);
  // Not new URL(pathname, origin): a path that begins with two slashes would name another host.
  const destination = new URL(page.origin);
  destination.pathname = page.pathname;
  const kept = [...page.searchParams].filter(
    ([name, value]) => !secretName.test(name) && plainValue.test(value),
  );
  for (const [name, value] of kept.slice(0, maximumParameters))
    destination.searchParams.append(name, value);
  return destination.href;
}
