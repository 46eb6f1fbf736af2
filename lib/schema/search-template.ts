import { z } from '../zod.ts';

/**
 * The address of a shop's own search with one place to fill in: `{query}` takes words, `{gtin}` a product's number and
 * `{isbn}` a book's, each percent-encoded (RFC 3986 §2.1). The place stands behind the host's slash and the host is
 * literal, so that no filling can lead to another host.
 */
export const SearchTemplate = z
  .string()
  .check(
    z.maxLength(500),
    z.regex(/^https:\/\/[a-z0-9.-]+\/[^\s{}\\]*\{(?:query|gtin|isbn)\}[^\s{}\\]*$/),
    z.refine((text) => URL.canParse(text.replaceAll(/[{}]/g, '')), {
      error: 'must be an https URL with one placeholder',
    }),
  )
  .brand<'SearchTemplate'>();
export type SearchTemplate = z.infer<typeof SearchTemplate>;
