import { BusinessValue, Category, CertificationScope } from '../../lib/schema/directory.ts';
import { CauseArea } from '../../lib/schema/nonprofit.ts';
import { z } from '../../lib/zod.ts';
import { type Diagnostic, error } from './diagnostic.ts';
import type { Reading } from './located.ts';

const english = z.locales.en().localeError;

const aHost = 'Write the bare host name in lower case, without https:// and path: shop.com';
const aDate = 'Write the day as year-month-day: 2026-11-23';
const aLink = 'Write a full https:// address.';
const aCountry = 'Write two-letter country codes in capitals (US, GB, DE), or * for every country.';

/** How to mend a value, by the name of its field. */
const remedies: Readonly<Record<string, string>> = {
  hosts: aHost,
  exceptHosts: aHost,
  domain: aHost,
  redirectHosts: aHost,
  trackingHost: aHost,
  countries: aCountry,
  country: aCountry,
  shipsTo: aCountry,
  checkedOn: aDate,
  rateCheckedOn: aDate,
  validFrom: aDate,
  validUntil: aDate,
  publishedAt: 'Write the time in UTC: 2026-11-23T12:00:00Z',
  url: aLink,
  source: aLink,
  rateSource: aLink,
  homepage: aLink,
  address: 'Write the https:// address of the folder where the site lies; it ends with a slash.',
  api: 'Write an https:// address that ends with a slash.',
  search:
    'Write the address of the shop’s own search, on its own domain, with {query}, {gtin} or {isbn} once: https://shop.com/search?q={query}',
  business: 'Write the domain of a business in member-businesses.yaml.',
  gtin: 'Copy the number under the bar code (8, 12, 13 or 14 digits), or the ISBN.',
  price: 'Write amount and currency: 12.50 USD',
  meaning: 'Say in one line what a business has to be to carry this value here.',
  why: 'Say in one line why you list this community.',
  category: `Choose one of: ${Category.options.join(', ')}`,
  causeArea: `Choose one of: ${CauseArea.options.join(', ')}`,
  values: `Choose among: ${BusinessValue.options.join(', ')}`,
  scope: `Choose one of: ${CertificationScope.options.join(', ')}`,
  pathPrefixes: 'Write the start of a path, with its slash: /shop',
  id: 'Lower-case letters, digits, dots and hyphens; a nonprofit is register:number, us-ein:131788491',
  advertiserId: 'Put the number in quotes: "12345"',
  publisherId: 'Put the number in quotes: "12345"',
  campaignId: 'Put the number in quotes: "12345"',
  creativeId: 'Put the number in quotes: "12345"',
  operatorShare: 'Write what the community keeps of each commission: operatorShare: 2.5 %',
  rate: 'Write a share of the order (rate: 5 %) or an amount per order (rate: 3.50 EUR).',
  version: 'Write a whole number, one more than the last publication had.',
  steward: 'Write name and contact of the person who answers for the community.',
  extensionAllowed: 'Write true or false, as the network shows it; there is no default.',
  name: 'Write one line of plain text, without control characters.',
};

const remedyFor = (path: readonly PropertyKey[]): string => {
  const field = path.findLast((part) => typeof part === 'string' && part in remedies);
  const known = typeof field === 'string' ? remedies[field] : undefined;
  return known ?? 'See docs/directory-format.md for this field.';
};

const longestQuote = 60;

/** What was written at this place, if it is something that can be quoted. */
function quote(value: unknown, path: readonly PropertyKey[]): string | undefined {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.getOwnPropertyDescriptor(at, part)?.value;
  }
  const text = typeof at === 'string' || typeof at === 'number' ? String(at) : '';
  // What cannot be seen, or steers a terminal, is not repeated.
  if (text.trim() === '' || /\p{C}/u.test(text)) return undefined;
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

/** A pattern or a list of values says nothing to a person that the remedy does not say better. */
function describeIssue({ code, message, path }: z.core.$ZodIssue, value: unknown): string {
  if (message.endsWith('received undefined')) return 'is missing';
  const isTechnical = code === 'invalid_format' || code === 'invalid_value';
  const written = isTechnical ? quote(value, path) : undefined;
  return written === undefined ? message : `“${written}” cannot be used`;
}

/** What is wrong with a value, as diagnostics that name the field and how to mend it. */
export function parseItem<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): Reading<z.output<Schema>> {
  const parsed = schema.safeParse(value, { error: english });
  if (parsed.success) {
    return { items: [{ value: parsed.data, file, line: lineOf([]) }], diagnostics: [] };
  }
  const diagnostics = parsed.error.issues.map((issue): Diagnostic => {
    const field = issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
    const place = { file, line: lineOf(issue.path) };
    const said = error(place, `${field}${describeIssue(issue, value)}`, remedyFor(issue.path));
    return { ...said, field: issue.path.map(String).find((part) => !/^\d+$/.test(part)) };
  });
  return { items: [], diagnostics };
}
