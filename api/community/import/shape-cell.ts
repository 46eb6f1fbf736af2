import { Category } from '../../../lib/schema/directory.ts';
import type { RegisterScheme } from '../../../lib/schema/nonprofit.ts';
import { countryCodes } from '../../joining/country-names.ts';
import { causeAreaOfNtee } from '../../registers/cause-area-of-ntee.ts';

const codes: ReadonlyMap<string, string> = new Map(
  ['en', 'de', 'fr', 'es', 'pt'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return countryCodes.flatMap((code): [string, string][] => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code]];
    });
  }),
);

const usual: Readonly<Record<string, string>> = {
  usa: 'US',
  uk: 'GB',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
};

/** `United States`, `usa` or `us` → `US`; what is no country stays as it was, and is complained about later. */
export function toCountry(cell: string): string {
  const text = cell.trim().toLowerCase();
  return (
    usual[text] ?? codes.get(text) ?? (/^[a-z]{2}$/.test(text) ? text.toUpperCase() : cell.trim())
  );
}

/** The bare host of an address or of a domain, in lower case and without `www.`. */
export function toDomain(cell: string): string {
  const text = cell.trim();
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : text;
}

/** A whole `https:` address; plain `http:` is taken for one, since every shop has the other today. */
export function toUrl(cell: string): string {
  const text = cell.trim().replace(/^http:/i, 'https:');
  return text === '' || /^https:\/\//i.test(text) ? text : `https://${text}`;
}

/** The register that a column of numbers is of: its heading says so, or else the country of the row does. */
function registerOf(heading: string, country: string): RegisterScheme | undefined {
  const name = heading.toLowerCase().replace(/[^a-z]/g, '');
  if (/(?:^|us)ein$|einnumber|taxid/.test(name)) return 'us-ein';
  if (name.includes('charity')) return 'gb-chc';
  if (country === 'US') return 'us-ein';
  return country === 'GB' ? 'gb-chc' : undefined;
}

/**
 * A register's number with its register in front. An EIN gets back the zeros that spreadsheets take away. A number of
 * which nothing says the register stays as it was, and is complained about later.
 */
function toRegisterId(cell: string, heading: string, country: string): string {
  const text = cell.trim();
  if (text.includes(':')) return text;
  const number = text.replace(/[\s-]/g, '').toUpperCase();
  if (/^SC\d{6}$/.test(number)) return `gb-sc:${number}`;
  if (/^NIC\d{6}$/.test(number)) return `gb-nic:${number}`;
  const register = registerOf(heading, country);
  if (register === 'us-ein' && /^\d{7,9}$/.test(number)) return `us-ein:${number.padStart(9, '0')}`;
  if (register === 'gb-chc' && /^\d{6,7}$/.test(number)) return `gb-chc:${number}`;
  return text;
}

/** The lowest percentage that a network names, or an amount with its currency, as programs.yaml has them. */
export function toRate(cell: string): string {
  const shares = [...cell.matchAll(/(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s*%/g)].map(
    ([, number = '']) =>
      // Hundredths of a percent are what a rate knows; less would be a promise.
      Math.floor(Number(`${number.replace(',', '.')}e2`)) / 100,
  );
  return shares.length > 0 ? `${Math.min(...shares)} %` : cell.trim();
}

const toCategory = (cell: string): string => {
  const text = cell
    .trim()
    .toLowerCase()
    .replace(/[\s&/,]+/g, '-');
  return Category.options.find((category) => category === text) ?? cell.trim();
};

const toCause = (cell: string): string =>
  /^[A-Z]\d{0,2}[A-Z0-9]?$/.test(cell.trim()) ? causeAreaOfNtee(cell.trim()) : cell.trim();

const list = (cell: string, shape: (part: string) => string): string =>
  cell
    .split(/[;,|]|\s(?=https?:)/)
    .map((part) => shape(part.trim()))
    .filter((part) => part !== '')
    .join(' ');

const shapes: Readonly<Record<string, (cell: string) => string>> = {
  hosts: (cell) => list(cell, toDomain),
  domain: toDomain,
  business: toDomain,
  retailer: toDomain,
  url: toUrl,
  source: toUrl,
  country: toCountry,
  countries: (cell) => (cell.trim() === '*' ? '*' : list(cell, toCountry)),
  shipsTo: (cell) => list(cell, toCountry),
  values: (cell) =>
    cell
      .toLowerCase()
      .replace(/[;,|]+/g, ' ')
      .trim(),
  category: toCategory,
  cause: toCause,
  rate: toRate,
};

/** Where a cell stands: what tells of a bare number whose it is. */
export interface CellPlace {
  /** What the column is called in the sheet. */
  readonly heading: string;
  /** Code of the row's country, `''` when unknown. */
  readonly country: string;
}

/** What stands in a cell of somebody's sheet, as this field is written in a community's list. */
export function shapeCell(field: string, cell: string, { heading, country }: CellPlace): string {
  if (field === 'id') return toRegisterId(cell, heading, country);
  return (shapes[field] ?? ((text: string) => text.trim()))(cell);
}
