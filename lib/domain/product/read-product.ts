import type { Product } from '../../schema/product.ts';
import { findJsonLdProduct, isJsonObject, type JsonObject } from './find-json-ld-product.ts';
import { normalizeGtin } from './normalize-gtin.ts';
import { parsePrice } from './parse-price.ts';

/** What a page says about its product, as text: JSON-LD scripts, microdata properties and Open Graph properties. */
export interface ProductSources {
  readonly jsonLd: readonly string[];
  readonly microdata: Readonly<Record<string, string>>;
  readonly openGraph: Readonly<Record<string, string>>;
}

const gtinKeys = ['gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8', 'isbn', 'productID'];

/** One line without control and direction characters, at most `limit` long; `undefined` when nothing is left. */
function toPlainText(value: unknown, limit: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .slice(0, 4 * limit)
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();
  return [...text].slice(0, limit).join('').slice(0, limit) || undefined;
}

const first = (value: unknown): JsonObject | undefined => {
  const item: unknown = Array.isArray(value) ? value[0] : value;
  return isJsonObject(item) ? item : undefined;
};

function findGtin(values: JsonObject): string | undefined {
  for (const key of gtinKeys) {
    const value = values[key];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const gtin = normalizeGtin(String(value));
    if (gtin !== undefined) return gtin;
  }
  return undefined;
}

function build(name: unknown, brand: unknown, gtin: string | undefined, price: Product['price']) {
  const plainName = toPlainText(name, 200);
  if (plainName === undefined) return undefined;
  const plainBrand = toPlainText(brand, 100);
  return {
    name: plainName,
    ...(plainBrand !== undefined && { brand: plainBrand }),
    ...(gtin !== undefined && { gtin }),
    ...(price !== undefined && { price }),
  };
}

function fromJsonLd(node: JsonObject): Product | undefined {
  const offer = first(node.offers);
  const specification = first(offer?.priceSpecification);
  const brand = first(node.brand)?.name ?? node.brand;
  const price =
    parsePrice(offer?.price ?? offer?.lowPrice, offer?.priceCurrency) ??
    parsePrice(specification?.price, specification?.priceCurrency);
  return build(node.name, brand, findGtin(node) ?? (offer && findGtin(offer)), price);
}

function fromMicrodata(values: ProductSources['microdata']): Product | undefined {
  const price =
    parsePrice(values['offers.price'], values['offers.priceCurrency']) ??
    parsePrice(values['offers.lowPrice'], values['offers.priceCurrency']) ??
    parsePrice(values.price, values.priceCurrency ?? values['offers.priceCurrency']);
  return build(values.name, values['brand.name'] ?? values.brand, findGtin(values), price);
}

function fromOpenGraph(values: ProductSources['openGraph']): Product | undefined {
  const price =
    parsePrice(values['product:price:amount'], values['product:price:currency']) ??
    parsePrice(values['og:price:amount'], values['og:price:currency']);
  if (!/product/i.test(values['og:type'] ?? '')) return undefined;
  return build(values['og:title'], values['product:brand'] ?? values['og:brand'], undefined, price);
}

/**
 * The product of a page: named by JSON-LD when there is one, else by microdata, else by Open Graph; what that source does
 * not say is taken from the next ones. A field that cannot be read is left out; without a name there is no product.
 */
export function readProduct({ jsonLd, microdata, openGraph }: ProductSources): Product | undefined {
  const node = findJsonLdProduct(jsonLd);
  const [best, next, last] = [
    node && fromJsonLd(node),
    fromMicrodata(microdata),
    fromOpenGraph(openGraph),
  ].filter((product) => product !== undefined);
  return best && { ...last, ...next, ...best };
}
