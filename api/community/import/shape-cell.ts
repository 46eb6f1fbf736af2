import { Category } from '../../../lib/schema/directory.ts';
import { causeAreaOfNtee } from '../../registers/cause-area-of-ntee.ts';

const codes: ReadonlyMap<string, string> = new Map(
  ['en', 'de', 'fr', 'es', 'pt'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    return letters.flatMap((one) =>
      letters.flatMap((other): [string, string][] => {
        const name = names.of(one + other);
        return name === undefined ? [] : [[name.toLowerCase(), one + other]];
      }),
    );
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

/** A register's number with its register in front; an EIN gets back the zeros that spreadsheets take away. */
export function toRegisterId(cell: string): string {
  const text = cell.trim();
  if (text.includes(':')) return text;
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{7,9}$/.test(digits) ? `us-ein:${digits.padStart(9, '0')}` : text;
}

/** The lowest percentage that a network names, or an amount with its currency, as programs.yaml has them. */
export function toRate(cell: string): string {
  const shares = [...cell.matchAll(/(\d{1,3}(?:[.,]\d{1,2})?)\s*%/g)].map(([, number = '']) =>
    Number(number.replace(',', '.')),
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
  id: toRegisterId,
  category: toCategory,
  cause: toCause,
  rate: toRate,
};

/** What stands in a cell of somebody's sheet, as this field is written in a community's list. */
export const shapeCell = (field: string, cell: string): string =>
  (shapes[field] ?? ((text: string) => text.trim()))(cell);
