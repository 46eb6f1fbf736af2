/** A website as somebody typed it, in the two forms that a directory holds. */
export interface Website {
  /** Without `www.`, as pages are matched. */
  readonly domain: string;
  /** Its front page. */
  readonly url: string;
}

/**
 * Reads `shop.com`, `www.shop.com` or `https://www.shop.com/about`; undefined when it is no web address of a public host
 * on the usual port.
 */
export function readWebsite(typed: string): Website | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (!['http:', 'https:'].includes(protocol)) return undefined;
  if (port !== '' || username !== '' || password !== '') return undefined;
  const host = hostname.replace(/\.$/, '');
  if (!host.includes('.')) return undefined;
  return { domain: host.replace(/^www\.(?=.+\.)/, ''), url: `https://${host}/` };
}
