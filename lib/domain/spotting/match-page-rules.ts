import type { PageKind, PageRules } from '../../schema/page.ts';

const order: readonly PageKind[] = ['other', 'checkout', 'cart', 'product'];

/**
 * Whether `text` is matched as a whole by `pattern`, in which `*` stands for any run of characters. The parts between
 * the stars are searched from left to right, so the time is bounded by the two lengths' product; no backtracking.
 */
export function matchPattern(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from + last.length <= text.length;
}

/**
 * The kind that a retailer's own rules give to a page, or `undefined` when they are silent. Patterns match path plus
 * query; one that holds `#` matches path, query and fragment, for shops that route by the fragment.
 */
export function matchPageRules(href: string, rules: PageRules | undefined): PageKind | undefined {
  if (rules === undefined) return undefined;
  const whole = href.replace(/^\w+:\/\/[^/?#]*/, '');
  const [path = ''] = whole.split('#');
  return order.find((kind) =>
    rules[kind]?.some((pattern) => matchPattern(pattern, pattern.includes('#') ? whole : path)),
  );
}
