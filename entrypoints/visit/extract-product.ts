import { readProduct } from '../../lib/domain/product/read-product.ts';
import type { Product } from '../../lib/schema/product.ts';
import { listByTag, readAttribute, readNode, readScript, readText } from './read-page.ts';

const jsonLdLimit = 500_000;
const productItems = '[itemtype$="schema.org/Product" i],[itemtype$="schema.org/Book" i]';

function listJsonLd(document: Document): string[] {
  return listByTag(document, 'script', 300)
    .filter((script) => /ld\+json/i.test(readAttribute(script, 'type')))
    .map((script) => readScript(script, jsonLdLimit));
}

/** The item's own properties by name, and those of its parts as `offers.price` or `brand.name`. */
function readMicrodata(document: Document): Record<string, string> {
  const item = Document.prototype.querySelector.call(document, productItems);
  if (item === null) return {};
  const values: Record<string, string> = {};
  const properties = Element.prototype.querySelectorAll.call(item, '[itemprop]');
  for (let index = 0; index < 200; index += 1) {
    const element = properties.item(index);
    if (element === null) break;
    const parent = readNode('parentElement', element);
    const owner = parent ? Element.prototype.closest.call(parent, '[itemscope]') : null;
    const part = owner === null || owner === item ? '' : `${readAttribute(owner, 'itemprop', 20)}.`;
    // Of `pricecurrency` as of `priceCurrency`: HTML's names are written in any case.
    const property = readAttribute(element, 'itemprop', 40);
    const name = part + (/^pricecurrency$/i.test(property) ? 'priceCurrency' : property);
    values[name] ??= readAttribute(element, 'content', 400) || readText(document, element, 400);
  }
  return values;
}

function readOpenGraph(document: Document): Record<string, string> {
  return Object.fromEntries(
    listByTag(document, 'meta', 200).map((meta) => [
      readAttribute(meta, 'property') || readAttribute(meta, 'name'),
      readAttribute(meta, 'content', 400),
    ]),
  );
}

/**
 * The product on a product page as plain data, for the shopper who asks for alternatives; never sent anywhere by
 * itself. Never throws: a page that cannot be read has no product.
 */
export function extractProduct(document: Document): Product | undefined {
  try {
    return readProduct({
      jsonLd: listJsonLd(document),
      microdata: readMicrodata(document),
      openGraph: readOpenGraph(document),
    });
  } catch {
    // Sabotaged or replaced while we read: no product is a state that the popup shows.
    return undefined;
  }
}
