/** Query parameters that choose a page, by which some platforms route: `?route=checkout/cart`. */
const routeKeys = /route|controller|dispatch|class|cmd|action|^p$|page|step|stage|mode|view/i;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not every shop's `%` is UTF-8; the raw path will do.
    return path;
  }
}

/** What an address says. */
export interface Address {
  /** Path, query and fragment in lower case, for patterns; empty when the address is not http(s). */
  readonly path: string;
  /** Sub-domain, path, routing query and fragment, to be read for words. */
  readonly text: string;
}

/** Reads a page's address; one that is not http(s) says nothing. */
export function readAddress(href: string): Address {
  if (!/^https?:/.test(href) || !URL.canParse(href)) return { path: '', text: '' };
  const { hostname, pathname, search, searchParams, hash } = new URL(href);
  return {
    path: (pathname + search + hash).slice(0, 300).toLowerCase(),
    text: [
      hostname.split('.').slice(0, -2).join('.'),
      decode(pathname),
      ...[...searchParams].map(([key, value]) => (routeKeys.test(key) ? value.slice(0, 40) : '')),
      hash.slice(0, 40),
    ]
      .join(' /')
      .slice(0, 400),
  };
}
