import { prefixTerm, storedPrefix } from './segment-builder.ts';

/** One thing to look up in the index: a whole word, or whatever begins so. */
export interface SearchTerm {
  readonly text: string;
  readonly match: 'whole' | 'beginning';
  /** How sure it is that this is what was meant: 1 for what was typed. */
  readonly trust: number;
}

/** What one typed word may stand for; an entry has to have one of them. */
export interface SearchGroup {
  readonly word: string;
  readonly terms: readonly SearchTerm[];
}

/** Where the index holds a term: under one key, or under all keys of a range (the end not included). */
export type Lookup =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

/** Where the index holds it: beginnings up to `storedPrefix` characters have a key of their own. */
export function lookupOf({ text, match }: SearchTerm): Lookup {
  if (match === 'whole') return { kind: 'key', key: text };
  if ([...text].length <= storedPrefix) return { kind: 'key', key: prefixTerm(text) };
  return { kind: 'range', from: text, to: `${text}\u{10ffff}` };
}
