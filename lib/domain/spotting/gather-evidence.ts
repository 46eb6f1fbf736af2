import { countAddressKinds } from './count-address-kinds.ts';
import { buildMatcher, toWords } from './match-words.ts';
import type { PageFeatures } from './page-features.ts';
import { readAddress } from './read-address.ts';
import type { WordTable } from './words.ts';

/** Of each place: enough for a long form; what follows is footers. */
const longestText = 2000;

/**
 * Which pieces of evidence a page holds, as a predicate over a place and what may be found there: `title checkout` is a
 * checkout word in the title, `field kinds4` a form that asks for at least four parts of an address.
 */
export function gatherEvidence(
  features: PageFeatures,
  words: readonly WordTable[],
): (place: string, what: string) => boolean {
  const { headings, fields, types, landmarks } = features;
  const address = readAddress(features.href);
  const join = (...list: readonly string[]) => toWords(list.join(' ; ').slice(0, longestText));
  const texts: Readonly<Record<string, string>> = {
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
  const matches = buildMatcher(words);
  const kinds = countAddressKinds(`${texts.field};${texts.label}`);
  const h1 = join(headings[0] ?? '').slice(0, 40);
  const choices = fields.filter((field) => field.startsWith('radio'));
  const adds = features.buttons.filter((button) => matches('addToCart', toWords(button))).length;
  const products = types.filter((type) => /^\w*product/.test(type)).length;
  const marks: Readonly<Record<string, boolean>> = {
    'title heading': h1.length > 13 && !!texts.title?.includes(h1.trimEnd()),
    'button addOne': adds > 0 && adds < 3,
    'field methods': matches('delivery', join(...choices)),
    'field kinds2': kinds > 1,
    'field kinds4': kinds > 3,
    'form add': features.forms.filter((form) => matches('addToCart', toWords(form))).length === 1,
    // Magento's and WooCommerce's lists, on which every product has its button.
    'body shelf': /catalog-category|\barchive|tax-product/.test(features.body),
    // Many products make a list, not a product page.
    'type product': products > 0 && products < 4,
    'type openGraph': types.some((type) => /^og:.*(?:product|price)/.test(type)),
  };
  const named = new Set([
    ...address.shapes.map((shape) => `address ${shape}`),
    ...landmarks.map((kind) => `landmark ${kind}`),
  ]);
  return (place, what) => {
    const name = `${place} ${what}`;
    return named.has(name) || (marks[name] ?? matches(what, texts[place] ?? ''));
  };
}
