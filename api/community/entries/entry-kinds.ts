import { NetworkId } from '../../../lib/schema/network.ts';
import { needsPart, type ProgramPart, programParts } from '../program-parts.ts';
import { appendRows, type Row } from './append-row.ts';
import { appendEntries } from './yaml-list.ts';

/** One thing to be known of a new entry. */
export interface Field {
  readonly name: string;
  /** Asked for when it was not given; without one it is taken only when given. */
  readonly question?: string;
  /** Whether it is asked for at all, by what is known already; without it always. */
  readonly isAsked?: (known: Row) => boolean;
  /** What stands when nobody says otherwise. */
  readonly proposal?: (known: Row, today: string) => string;
  /** The entry is whole without it. */
  readonly isOptional?: boolean;
  /** A field that it is compared with, and that may be what is wrong where the two do not agree. */
  readonly restsOn?: string;
}

/** What a steward can add to the lists: which file it goes to, what is asked, and how it is written there. */
export interface EntryKind {
  readonly file: string;
  readonly fields: readonly Field[];
  readonly append: (text: string, entries: readonly Row[]) => string;
}

const words = (text: string | undefined): string[] =>
  (text ?? '').split(/[\s,]+/).filter((word) => word !== '');

/** Leaves out what is empty, so that an optional field is not written. */
const filled = (entry: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

const rows =
  (columns: readonly string[]) =>
  (text: string, entries: readonly Row[]): string =>
    appendRows(text, entries, columns);

function toBusiness(row: Row): object {
  const { certificate, certificateName, certificateScope, certificateSource, ...rest } = row;
  const certification = {
    id: certificate,
    name: certificateName,
    scope: certificateScope,
    source: certificateSource,
    checkedOn: rest.checkedOn,
  };
  return filled({
    name: rest.name,
    domain: rest.domain,
    url: rest.url,
    category: rest.category,
    country: rest.country,
    region: rest.region || undefined,
    city: rest.city || undefined,
    shipsTo: words(rest.shipsTo),
    values: words(rest.values),
    certifications: certificate === undefined || certificate === '' ? [] : [certification],
    search: rest.search || undefined,
    source: rest.source,
    checkedOn: rest.checkedOn,
  });
}

const flags: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

const toProgram = (row: Row): object =>
  filled({
    ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
    extensionAllowed: flags[row.extensionAllowed ?? ''] ?? row.extensionAllowed,
    offerOn: words(row.offerOn),
    countries: words(row.countries),
  });

const isNamed = (question: string): Pick<Field, 'name' | 'question'> => ({
  name: 'name',
  question,
});
const theCountry = (question: string): Field => ({ name: 'country', question });
const theCategory: Field = {
  name: 'category',
  question: 'What does it sell (books-media, apparel, general …)?',
  proposal: () => 'general',
};
const theDay = (name: string): Field => ({ name, proposal: (_, today) => today });

const shop: EntryKind = {
  file: 'retailers.csv',
  fields: [
    isNamed('What is the shop called?'),
    { name: 'hosts', question: 'Its host names, without https:// (several apart by a space)?' },
    theCategory,
    { name: 'countries', question: 'In which countries (US GB …, * for all)?' },
    ...['id', 'except', 'paths', 'source'].map((name) => ({ name })),
  ],
  append: rows(['name', 'hosts', 'category', 'countries']),
};

const business: EntryKind = {
  file: 'member-businesses.yaml',
  fields: [
    isNamed('What is the business called?'),
    { name: 'domain', question: 'Its domain, without https:// and www?' },
    { name: 'url', proposal: ({ domain }) => `https://${domain}/` },
    theCategory,
    theCountry('In which country is it (two letters)?'),
    {
      name: 'shipsTo',
      question: 'To which countries does it send (empty when unknown)?',
      isOptional: true,
    },
    {
      name: 'values',
      question: 'Which values does it show (independent, co-op, repair …)?',
      isOptional: true,
    },
    {
      name: 'source',
      question: 'Which page says so (https://…)?',
      proposal: ({ url }) => url ?? '',
    },
    theDay('checkedOn'),
    ...['region', 'city', 'search'].map((name) => ({ name })),
    ...['certificate', 'certificateName', 'certificateScope', 'certificateSource'].map((name) => ({
      name,
    })),
  ],
  append: (text, entries) => appendEntries(text, entries.map(toBusiness)),
};

const nonprofit: EntryKind = {
  file: 'nonprofits.csv',
  fields: [
    { name: 'id', question: 'Its number in the register (us-ein:131788491)?' },
    isNamed('What is the nonprofit called?'),
    { name: 'city', question: 'In which city?', isOptional: true },
    { name: 'region', question: 'In which state or region?', isOptional: true },
    theCountry('In which country (two letters)?'),
    {
      name: 'cause',
      question: 'What does it work for (education, health, community …)?',
      proposal: () => 'other',
    },
    { name: 'source' },
  ],
  append: rows(['id', 'name', 'city', 'region', 'country', 'cause']),
};

const partQuestions: Readonly<Record<ProgramPart, string>> = {
  trackingHost: 'The host of its links there (brand.sjv.io)?',
  creativeId: 'The number of the ad or link in the network’s own link (its creative)?',
  campaignId: 'The number of the campaign in the network’s own link?',
};

/** Asked for where no link of the network can do without it. */
const thePart = (name: ProgramPart): Field => ({
  name,
  question: partQuestions[name],
  isAsked: ({ network, retailer = '' }) => {
    const known = NetworkId.safeParse(network);
    return known.success && needsPart(known.data, name, retailer);
  },
});

const program: EntryKind = {
  file: 'programs.yaml',
  fields: [
    { name: 'retailer', question: 'Which shop (its id in retailers.csv, by default its host)?' },
    { name: 'network', question: 'Which network (awin, cj, impact, direct …)?' },
    { name: 'advertiserId', question: 'The shop’s number there?' },
    { name: 'publisherId', question: 'Your own number there?' },
    ...programParts.map(thePart),
    { name: 'rate', question: 'What does it pay (5 % or 3.50 EUR)?' },
    { name: 'rateSource', question: 'Which page says so (https://…)?' },
    theDay('rateCheckedOn'),
    {
      name: 'extensionAllowed',
      question: 'Do its terms allow browser extensions (yes or no)?',
      proposal: () => 'no',
    },
    { name: 'offerOn', question: 'Where may it be offered?', proposal: () => 'landing product' },
    { name: 'countries', question: 'In which countries (US GB …, * for all)?' },
    ...['validFrom', 'validUntil'].map((name) => ({ name })),
  ],
  append: (text, entries) => appendEntries(text, entries.map(toProgram)),
};

const product: EntryKind = {
  file: 'products.csv',
  fields: [
    { name: 'business', question: 'Which business sells it (its domain)?' },
    isNamed('What is the product called?'),
    { name: 'url', question: 'Its page (https://…)?', restsOn: 'business' },
    {
      name: 'gtin',
      question: 'The number under its bar code, or its ISBN (may be empty)?',
      isOptional: true,
    },
    { name: 'price', question: 'Its price (12.50 USD, may be empty)?', isOptional: true },
  ],
  append: rows(['business', 'name', 'gtin', 'url', 'price']),
};

export const entryKinds = { shop, business, nonprofit, program, product } as const;
export type EntryKindName = keyof typeof entryKinds;

export const isEntryKind = (text: string | undefined): text is EntryKindName =>
  text !== undefined && Object.hasOwn(entryKinds, text);
