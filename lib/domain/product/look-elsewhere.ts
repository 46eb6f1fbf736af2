import type { Finding } from '../../schema/elsewhere.ts';
import type { ListedProduct } from '../../schema/listed-product.ts';
import { HttpsUrl } from '../../schema/primitives.ts';
import type { Product } from '../../schema/product.ts';
import type { SearchTemplate } from '../../schema/search-template.ts';
import type { Alternative } from '../../schema/shop-state.ts';

/** Long enough for any title, short enough for every shop's search. */
const longestQuery = 120;

/** All GTINs in fourteen digits, the shorter ones with zeros before them (GS1 General Specifications §3.3.2). */
const sameLength = (gtin: string): string => gtin.padStart(14, '0');

/** A book's number is an ISBN of thirteen digits: 978 or 979, but 9790 is sheet music's ISMN (ISO 2108:2017, ISO 10957). */
export function isbnOf({ gtin }: Pick<Product, 'gtin'>): string | undefined {
  return gtin !== undefined && /^97(?:8\d|9[1-9])\d{9}$/.test(gtin) ? gtin : undefined;
}

const wordsOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ');

/** The words to search for: the name, cut at a word's end, with the brand before it unless the name has it. */
function queryOf({ name, brand }: Product): string {
  const whole =
    brand === undefined || name.toLowerCase().includes(brand.toLowerCase())
      ? name
      : `${brand} ${name}`;
  const plain = whole.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= longestQuery) return plain;
  const cut = plain.slice(0, longestQuery + 1);
  const end = cut.lastIndexOf(' ');
  // Without a space the cut must not halve a character of two units.
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, longestQuery)).toWellFormed();
}

interface Search {
  readonly by: 'isbn' | 'gtin' | 'name';
  readonly text: string;
}

/** What this shop's search can take of the product; nothing when it takes only numbers that the product does not have. */
function searchFor(template: SearchTemplate, product: Product): Search | undefined {
  const isbn = isbnOf(product);
  if (template.includes('{isbn}'))
    return isbn === undefined ? undefined : { by: 'isbn', text: isbn };
  if (template.includes('{gtin}'))
    return product.gtin === undefined ? undefined : { by: 'gtin', text: product.gtin };
  return { by: 'name', text: queryOf(product) };
}

function fill(template: SearchTemplate, { text }: Search): HttpsUrl | undefined {
  const filled = template.replace(/\{(?:query|gtin|isbn)\}/, () => encodeURIComponent(text));
  const url = HttpsUrl.safeParse(filled);
  return url.success ? url.data : undefined;
}

/** The same product in a community's list: by its number when both have one, else by the same words. */
function isSameProduct(listed: ListedProduct, product: Product): boolean {
  if (listed.gtin !== undefined && product.gtin !== undefined)
    return sameLength(listed.gtin) === sameLength(product.gtin);
  const words = wordsOf(product.name);
  return words.includes(' ') && words === wordsOf(listed.name);
}

function findingFor(
  alternative: Alternative,
  listed: ListedProduct | undefined,
  product: Product,
): Finding | undefined {
  // A book is looked for where books are; elsewhere only its very number tells it from what bears its title.
  const isElsewhere = isbnOf(product) && alternative.business.category !== 'books-media';
  if (isElsewhere && listed?.gtin === undefined) return undefined;
  if (listed !== undefined) {
    const { url, price } = listed;
    return { alternative, url, by: 'listing', ...(price !== undefined && { price }) };
  }
  const { search: template } = alternative.business;
  const search = template === undefined ? undefined : searchFor(template, product);
  if (template === undefined || search === undefined) return undefined;
  const url = fill(template, search);
  return url === undefined ? undefined : { alternative, url, by: search.by };
}

/**
 * Where else this product may be had among businesses that are ranked already: those whose community lists the very
 * product first, then those that can be searched for it, each in the order given. Pure: nothing is asked anywhere.
 */
export function lookElsewhere(
  product: Product,
  alternatives: readonly Alternative[],
  listed: readonly ListedProduct[],
): Finding[] {
  const same = new Map(
    listed.filter((each) => isSameProduct(each, product)).map((each) => [each.business, each]),
  );
  const findings = alternatives.flatMap((alternative) => {
    const finding = findingFor(alternative, same.get(alternative.business.domain), product);
    return finding === undefined ? [] : [finding];
  });
  return [
    ...findings.filter(({ by }) => by === 'listing'),
    ...findings.filter(({ by }) => by !== 'listing'),
  ];
}
