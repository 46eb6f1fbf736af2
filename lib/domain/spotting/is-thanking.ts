import { buildMatcher, toWords } from './match-words.ts';
import type { PageHead } from './page-features.ts';
import { readAddress } from './read-address.ts';

/** Whether address, title or first heading thank for an order: after the purchase there is no place for an offer. */
export function isThanking({ href, title, heading }: PageHead, data: readonly string[]): boolean {
  const address = readAddress(href);
  const matches = buildMatcher(data);
  return (
    address.shapes.includes('success') ||
    [address.text, title, heading].some((text) => matches('thankYou', toWords(text)))
  );
}
