import type { Matcher } from './match-words.ts';

/**
 * How many of the eight things that an address form asks for a text holds; `patterns` says how each is known, in tables
 * `part0` to `part7`.
 */
export const countAddressParts = (text: string, matches: Matcher): number =>
  [...'01234567'].filter((part) => matches(`+part${part}`, text)).length;
