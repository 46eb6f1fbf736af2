import { type Matcher, toWords } from './match-words.ts';
import type { PageHead } from './page-features.ts';
import { readAddress } from './read-address.ts';

/** Whether address, title or first heading thank for an order: after the purchase there is no place for an offer. */
export const isThanking = ({ href, title, heading }: PageHead, matches: Matcher): boolean =>
  matches('thankYou', toWords([readAddress(href).text, title, heading].join(' ; ')));
