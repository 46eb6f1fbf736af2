import { normalizeGtin } from '../../lib/domain/product/normalize-gtin.ts';
import { MemberBusiness, Retailer } from '../../lib/schema/directory.ts';
import { ListedProduct } from '../../lib/schema/listed-product.ts';
import { StandDownPolicy } from '../../lib/schema/network.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { PageRules } from '../../lib/schema/page.ts';
import { z } from '../../lib/zod.ts';
import { parseAmount } from './amounts.ts';
import { error } from './diagnostic.ts';
import { joinReadings, type Located, type Reading } from './located.ts';
import { parseItem } from './parse-item.ts';
import { type CsvRow, readCsv, splitCell } from './read-csv.ts';
import { readYaml } from './read-yaml.ts';

function parseRows<Schema extends z.ZodMiniType>(
  rows: Reading<CsvRow>,
  schema: Schema,
  shape: (row: CsvRow) => unknown,
): Reading<z.output<Schema>> {
  const parsed = rows.items.map(({ value, file, line }) =>
    parseItem(schema, shape(value), file, () => line),
  );
  return joinReadings([{ items: [], diagnostics: rows.diagnostics }, ...parsed]);
}

function readYamlList<Schema extends z.ZodMiniType>(
  file: string,
  text: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  const { value, lineOf, diagnostics } = readYaml(file, text);
  if (diagnostics.length > 0) return { items: [], diagnostics };
  if (value === null) return { items: [], diagnostics: [] };
  if (!Array.isArray(value)) {
    const remedy = 'Start every entry with a hyphen on its own line.';
    return { items: [], diagnostics: [error({ file, line: 1 }, 'this is not a list', remedy)] };
  }
  return joinReadings(
    value.map((item: unknown, index) =>
      parseItem(schema, item, file, (path) => lineOf([index, ...path])),
    ),
  );
}

export const retailerColumns = {
  required: ['name', 'hosts', 'category', 'countries'],
  optional: ['id', 'except', 'paths', 'source'],
} as const;

/** A row of `retailers.csv` as a retailer; several hosts, countries, exceptions or paths in one cell stand apart by spaces. */
export function parseRetailer({ value: row, file, line }: Located<CsvRow>): Reading<Retailer> {
  const hosts = splitCell(row.hosts);
  const shaped = {
    id: row.id ?? hosts[0],
    name: row.name,
    hosts,
    category: row.category,
    countries: splitCell(row.countries),
    ...(row.except === undefined ? {} : { exceptHosts: splitCell(row.except) }),
    ...(row.paths === undefined ? {} : { pathPrefixes: splitCell(row.paths) }),
  };
  return parseItem(Retailer, shaped, file, () => line);
}

/** `retailers.csv`: one shop a row. */
export function readRetailers(file: string, text: string): Reading<Retailer> {
  const rows = readCsv(file, text, retailerColumns.required, retailerColumns.optional);
  return joinReadings([
    { items: [], diagnostics: rows.diagnostics },
    ...rows.items.map(parseRetailer),
  ]);
}

/** `nonprofits.csv`: the register's number with its register in front (`us-ein:131788491`), so it stays text. */
export function readNonprofits(file: string, text: string): Reading<Nonprofit> {
  const required = ['id', 'name', 'country', 'cause'];
  const rows = readCsv(file, text, required, ['city', 'region', 'source']);
  return parseRows(rows, Nonprofit, ({ cause, ...row }) => ({ ...row, causeArea: cause }));
}

/** `products.csv`: what member businesses sell; `price` is an amount and a currency (`12.50 USD`). */
export function readProducts(file: string, text: string): Reading<ListedProduct> {
  const rows = readCsv(file, text, ['business', 'name', 'url'], ['gtin', 'price']);
  return parseRows(rows, ListedProduct, ({ gtin, price, ...row }) => ({
    ...row,
    ...(gtin === undefined ? {} : { gtin: normalizeGtin(gtin) ?? `${gtin}: wrong check digit` }),
    ...(price === undefined ? {} : { price: parseAmount(price) ?? price }),
  }));
}

/** `member-businesses.yaml`: a list of businesses with certifications and sources. */
export const readMemberBusinesses = (file: string, text: string): Reading<MemberBusiness> =>
  readYamlList(file, text, MemberBusiness);

/** `stand-down.yaml`: what the community adds to the built-in stand-down rules. */
export const readStandDownPolicies = (file: string, text: string): Reading<StandDownPolicy> =>
  readYamlList(file, text, StandDownPolicy);

/** `page-rules.yaml`: for a retailer's id, patterns of its own checkout, cart and product pages. */
export function readPageRules(file: string, text: string): Reading<readonly [string, PageRules]> {
  const { value, lineOf, diagnostics } = readYaml(file, text);
  if (diagnostics.length > 0 || value === null) return { items: [], diagnostics };
  const rules = parseItem(z.record(z.string(), PageRules), value, file, lineOf);
  const items = rules.items.flatMap(({ value: byId }) =>
    Object.entries(byId).map(
      ([id, rule]): Located<readonly [string, PageRules]> => ({
        value: [id, rule],
        file,
        line: lineOf([id]),
      }),
    ),
  );
  return { items, diagnostics: rules.diagnostics };
}
