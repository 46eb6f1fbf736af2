import { z } from '../zod.ts';

export const PageKind = z.enum(['checkout', 'cart', 'product', 'other']);
export type PageKind = z.infer<typeof PageKind>;

/**
 * A path and query pattern of a retailer's own rules: literal text with `*` for any run of characters, matched against
 * the whole of path plus query. Not a regular expression, so none that runs away can come in with a directory.
 */
const PagePattern = z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/));
const patterns = z.optional(z.array(PagePattern).check(z.maxLength(20)));

/** A retailer's own pages as its community knows them; they win over the classifier, `other` before the rest. */
export const PageRules = z.object({
  checkout: patterns,
  cart: patterns,
  product: patterns,
  other: patterns,
});
export type PageRules = z.infer<typeof PageRules>;
