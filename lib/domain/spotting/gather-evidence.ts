import { countAddressParts } from './address-parts.ts';
import { type Matcher, toWords } from './match-words.ts';
import type { PageFeatures } from './page-features.ts';
import { readAddress } from './read-address.ts';

/** Of each place: enough for a long form; what follows is footers. */
const longestText = 2000;

/**
 * Which pieces of evidence a page holds, as a predicate over a place and what may be found there: `title checkout` is a
 * checkout word in the title, `field kinds4` a form that asks for at least four parts of an address.
 */
export function gatherEvidence(
  features: PageFeatures,
  matches: Matcher,
): (place: string, what: string) => boolean {
  const { headings, fields, types, landmarks } = features;
  const address = readAddress(features.href);
  const join = (...list: readonly string[]) => toWords(list.join(' ; ').slice(0, longestText));
  const texts: Readonly<Record<string, string>> = {
    path: address.path,
    address: join(address.text),
    title: join(features.title),
    heading: join(...headings),
    button: join(...features.buttons),
    field: join(...fields),
    label: join(...features.labels),
    around: join(...features.around),
    form: join(...features.forms),
    body: join(features.body),
  };
  const kinds = countAddressParts(`${texts.field};${texts.label}`, matches);
  const h1 = join(headings[0] ?? '').slice(0, 40);
  const choices = fields.filter((field) => field.startsWith('radio'));
  /** How many of a place's texts ask to add to the cart; most pages' none. */
  const countAdds = (text = ''): number =>
    matches('addToCart', text)
      ? text.split(';').filter((one) => matches('addToCart', one)).length
      : 0;
  const adds = countAdds(texts.button);
  const products = types.filter((type) => /^\w*product/.test(type)).length;
  const marks: Readonly<Record<string, boolean>> = {
    'title heading': h1.length > 13 && !!texts.title?.includes(h1.trimEnd()),
    'button addOne': adds > 0 && adds < 3,
    'field methods': matches('delivery', join(...choices)),
    'field kinds2': kinds > 1,
    'field kinds4': kinds > 3,
    'form add': countAdds(texts.form) === 1,
    // Many products make a list, not a product page.
    'type product': products > 0 && products < 4,
    'type openGraph': types.some((type) => /^og:.*(?:product|price)/.test(type)),
  };
  return (place, what) =>
    marks[`${place} ${what}`] ??
    (place === 'landmark' ? landmarks.includes(what) : matches(what, texts[place] ?? ''));
}
