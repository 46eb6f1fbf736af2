import type { Category } from '../../lib/schema/directory.ts';
import { categoryOfTag } from './nsi-category.ts';
import type { NsiBrand } from './nsi-source.ts';

/** A row of the generated list of chains. */
export interface Chain {
  readonly name: string;
  readonly host: string;
  readonly category: Category;
  readonly countries: readonly string[];
  readonly wikidata: string;
}

/** What a person put right where the index describes a part of the shop, or its branches abroad. */
export interface Correction {
  readonly name?: string | undefined;
  readonly category?: Category | undefined;
  readonly countries?: readonly string[];
}

/** Country-code domains used as if they were generic, or whose shop sends to many countries. */
const genericCountryDomains = new Set(['co', 'cc', 'me', 'io', 'tv', 'eu', 'mc', 'us']);
const manyCountries = 12;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

function countryOfDomain(host: string): string | undefined {
  const top = host.split('.').at(-1) ?? '';
  if (top.length !== 2 || genericCountryDomains.has(top)) return undefined;
  return top === 'uk' ? 'GB' : top.toUpperCase();
}

function countryOfPlace(place: string): string | undefined {
  if (place === '001') return '*';
  if (place === 'fx') return 'FR';
  if (place === 'conus') return 'US';
  return /^[a-z]{2}(?:-|$)/.test(place) ? place.slice(0, 2).toUpperCase() : undefined;
}

/** Where the shop behind this host sells: its country domain says it, else the countries of the brand's branches. */
export function countriesOf(host: string, brands: readonly NsiBrand[]): readonly string[] {
  const own = countryOfDomain(host);
  if (own !== undefined) return [own];
  const found = new Set(brands.flatMap(({ places }) => places.map(countryOfPlace)));
  const known = [...found].filter((country) => country !== undefined).sort();
  return known.length === 0 || known.length > manyCountries || found.has('*') ? ['*'] : known;
}

/** The brand that names the site: the one that the host spells, else a shop before a café, the shorter name first. */
function chooseBrand(host: string, brands: readonly NsiBrand[]): NsiBrand | undefined {
  const spelled = plain(host.split('.')[0] ?? '');
  const rank = (brand: NsiBrand): number => {
    if (!/^[\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{S}]+$/u.test(brand.name)) return 1000;
    const named = plain(brand.name) === spelled ? 0 : 200;
    return named + (brand.tag.startsWith('shop/') ? 0 : 100) + brand.name.length;
  };
  return brands.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** What the index knows of the shop at this host, or undefined where no living brand of a shop is there. */
export function describeChain(
  host: string,
  brands: readonly NsiBrand[],
  corrected: Correction,
): Chain | undefined {
  const living = brands.filter(({ dissolved }) => !dissolved);
  const named = chooseBrand(host, living);
  if (named === undefined) return undefined;
  const category = corrected.category ?? categoryOfTag(named.tag);
  if (category === undefined) return undefined;
  const latin = /\p{Script=Latin}/u.test(named.name) ? named.name : named.label;
  return {
    name: corrected.name ?? latin,
    host,
    category,
    countries: corrected.countries ?? countriesOf(host, living),
    wikidata: named.wikidata,
  };
}
