import { type Matcher, toWords } from './match-words.ts';
import type { PageFeatures } from './page-features.ts';
import { readAddress } from './read-address.ts';

/**
 * Whether address, title or first heading thank for an order or tell where it is: after the purchase there is no place for an
 * offer.
 */
export const isThanking = ({ href, title, headings }: PageFeatures, matches: Matcher): boolean =>
  matches('thankYou', toWords([readAddress(href, matches).text, title, headings[0]].join(' ; ')));
