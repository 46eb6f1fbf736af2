import { countAddressParts } from './address-parts.ts';
import { type Matcher, toWords } from './match-words.ts';
import type { PageFeatures } from './page-features.ts';
import { readAddress } from './read-address.ts';
import { remember } from './remember.ts';

/** Of each place: enough for a long form; what follows is footers. */
const longestText = 2000;

/**
 * Which pieces of evidence a page holds, as a predicate over a place and what may be found there: `title checkout` is a
 * checkout word in the title, `fields kinds4` a form that asks for at least four parts of an address.
 */
export function gatherEvidence(
  features: PageFeatures,
  matches: Matcher,
): (place: string, what: string) => boolean {
  const address = readAddress(features.href, matches);
  const join = (list: readonly string[]) => toWords(list.join(' ; ').slice(0, longestText));
  /** The texts of a place, read from the page once. */
  const listOf = remember((place): readonly string[] => [Reflect.get(features, place)].flat());
  const textOf = remember((place) =>
    place === 'address' ? toWords(address.text) : join(listOf(place)),
  );
  /** How many of a place's texts ask to add to the cart; most pages' none. */
  const countAdds = (text: string): number =>
    matches('addToCart', text)
      ? text.split(';').filter((one) => matches('addToCart', one)).length
      : 0;
  const countParts = remember(() =>
    countAddressParts(`${textOf('fields')};${textOf('labels')}`, matches),
  );
  const marks: Readonly<Record<string, () => boolean>> = {
    'headings title': () => {
      const h1 = toWords(listOf('headings')[0] ?? '').slice(0, 40);
      return h1.length > 13 && textOf('title').includes(h1.trimEnd());
    },
    'buttons addOne': () => {
      const adds = countAdds(textOf('buttons'));
      return adds > 0 && adds < 3;
    },
    'fields methods': () =>
      matches('delivery', join(listOf('fields').filter((field) => field.startsWith('radio')))),
    'fields kinds2': () => countParts() > 1,
    'fields kinds4': () => countParts() > 3,
    'forms add': () => countAdds(textOf('forms')) === 1,
    // Many products make a list, not a product page.
    'types product': () => {
      const products = listOf('types').filter((type) => /^\w*product/.test(type)).length;
      return products > 0 && products < 4;
    },
    'types openGraph': () => listOf('types').some((type) => /^og:.*(?:product|price)/.test(type)),
  };
  return (place, what) =>
    marks[`${place} ${what}`]?.() ??
    (place === 'path' ? matches(`/${what}`, address.path) : matches(what, textOf(place)));
}
