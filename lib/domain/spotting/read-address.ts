/** Query parameters that choose a page, by which some platforms route: `?route=checkout/cart`. */
const routeKeys = /route|controller|dispatch|class|cmd|action|^p$|page|step|stage|mode|view/i;

/** What the form of path and query shows. A product's path names a kind of thing and which one it is. */
const shapes = {
  root: /^\/?(?:\?|$)/,
  slug: /(?:(?:[-_][^-_/?]*){3,}|\d{4,}[^/?]*)\/?(?:\?|$)/,
  productPath:
    /\/(?:p|prod\w{0,5}|dp|ip|itm|items?|pdp?|listing|artikel|tovar)\/[^/]|prod(?:uct)?-?(?:detail|\.|.*id\b)|\/p\/?(?:\?|$)|-p-?\d+|item-?detail/i,
  success: /[/=_-]success\b/i,
  listQuery: /[?&](?:page|sort|dir|order|filter|cat|q|search|limit)\w*=/,
} as const;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not every shop's `%` is UTF-8; the raw path will do.
    return path;
  }
}

/** What an address says: the text of sub-domains, path, routing query and fragment, and its shapes. */
export interface Address {
  readonly text: string;
  readonly shapes: readonly string[];
}

/** Reads a page's address; one that is not http(s) says nothing. */
export function readAddress(href: string): Address {
  if (!/^https?:/.test(href) || !URL.canParse(href)) return { text: '', shapes: ['none'] };
  const { hostname, pathname, search, searchParams, hash } = new URL(href);
  const path = (pathname + search).slice(0, 300);
  return {
    text: [
      hostname.split('.').slice(0, -2).join('.'),
      decode(pathname),
      ...[...searchParams].map(([key, value]) => (routeKeys.test(key) ? value.slice(0, 40) : '')),
      hash.slice(0, 40),
    ]
      .join(' /')
      .slice(0, 400),
    shapes: Object.entries(shapes).flatMap(([name, shape]) => (shape.test(path) ? [name] : [])),
  };
}
