import type { PageKind, PageRules } from '../../schema/page.ts';

const order: readonly PageKind[] = ['other', 'checkout', 'cart', 'product'];

/**
 * Whether `text` is matched as a whole by `pattern`, in which `*` stands for any run of characters. The parts between
 * the stars are searched from left to right, so the time is bounded by the two lengths' product; no backtracking.
 */
export function matchPattern(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  if (parts.length === 1) return text === first;
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from <= end;
}

/**
 * The kind that a retailer's own rules give to a page, or `undefined` when they are silent. Patterns match path plus
 * query; one that holds `#` matches path, query and fragment, for shops that route by the fragment.
 */
export function matchPageRules(href: string, rules: PageRules | undefined): PageKind | undefined {
  if (rules === undefined || !URL.canParse(href)) return undefined;
  const { pathname, search, hash } = new URL(href);
  const path = pathname + search;
  return order.find((kind) =>
    rules[kind]?.some((pattern) =>
      matchPattern(pattern, pattern.includes('#') ? path + hash : path),
    ),
  );
}
