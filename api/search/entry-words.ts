import { fillers, withoutFillers } from '../../lib/domain/fillers.ts';
import { regionNameWords } from '../../lib/domain/region-names.ts';
import { wordsOf } from './words-of.ts';

/** What of a nonprofit can be searched for, apart from its number. */
export interface Searchable {
  readonly name: string;
  readonly city: string | null;
  readonly region: string | null;
  readonly causeArea: string;
}

/** The words that a nonprofit is found by, by what they say of it. */
export interface EntryWords {
  readonly name: readonly string[];
  /** `ppnne` for Planned Parenthood of Northern New England; empty for a name of fewer than three words. */
  readonly initials: string;
  readonly place: readonly string[];
  readonly cause: string;
}

const fewestInitials = 3;
const mostInitials = 8;

/** The term of a cause area. No word holds a colon, so no word is taken for it. */
export const causeTerm = (area: string): string => `:${area}`;

function initialsOf(words: readonly string[]): string {
  let initials = '';
  for (const word of words) {
    if (initials.length < mostInitials && !fillers.has(word)) initials += word.charAt(0);
  }
  return initials.length < fewestInitials ? '' : initials;
}

/** The words that a place is found by. */
export interface PlaceWords {
  readonly ofCity: (city: string) => readonly string[];
  readonly ofRegion: (region: string) => readonly string[];
}

export const placeWords: PlaceWords = {
  ofCity: wordsOf,
  ofRegion: (region) => {
    const words = wordsOf(region);
    const [code = ''] = words;
    return words.length === 1 ? [...words, ...regionNameWords(code)] : words;
  },
};

/**
 * Takes a nonprofit apart into the words it is found by; a chapter in brackets gives words, but no initials. Who does it
 * for very many remembers their `places`.
 */
export function entryWordsOf(
  { name, city, region, causeArea }: Searchable,
  places = placeWords,
): EntryWords {
  const words = wordsOf(name);
  const bracket = name.indexOf(' (');
  const main = bracket < 0 ? words : wordsOf(name.slice(0, bracket));
  const regionWords = region === null ? [] : places.ofRegion(region);
  return {
    name: withoutFillers(words),
    initials: initialsOf(main),
    place: city === null ? regionWords : [...places.ofCity(city), ...regionWords],
    cause: causeTerm(causeArea),
  };
}

/** All terms of an entry; some may stand twice. */
export function termsOf({ name, initials, place, cause }: EntryWords): string[] {
  const terms = [...name, ...place, cause];
  if (initials !== '') terms.push(initials);
  return terms;
}
