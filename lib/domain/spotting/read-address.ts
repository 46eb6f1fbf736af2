import type { Matcher } from './match-words.ts';

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

/**
 * Host, path, query and fragment of an http(s) address. The browser's own class, and an expression that ignores case, cost a
 * page's first look several times as much.
 */
const parts = /^https?:\/\/([^/?#]+)([^?#]*)([^#]*)(.*)$/s;

/** Reads a page's address; one that is not http(s) says nothing. */
export function readAddress(href: string, matches: Matcher): Address {
  const [, host, path = '', query = '', hash = ''] = parts.exec(href) ?? [];
  if (host === undefined) return { path: '', text: '' };
  const place = path || '/';
  /** A parameter that chooses a page, as it was meant; another says nothing. */
  const readParameter = (pair: string): string => {
    const [key = '', value = ''] = pair.split('=');
    return matches('/route', key.toLowerCase())
      ? decode(value.replaceAll('+', ' ')).slice(0, 40)
      : '';
  };
  return {
    path: (place + query + hash).slice(0, 300).toLowerCase(),
    text: [
      host.split('.').slice(0, -2).join('.'),
      decode(place),
      ...(query ? query.slice(1, 2000).split('&').map(readParameter) : []),
      hash.slice(0, 40),
    ]
      .join(' /')
      .slice(0, 400),
  };
}
