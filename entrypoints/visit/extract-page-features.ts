import { purchaseKinds } from '../../lib/domain/spotting/decide-early.ts';
import type { PageFeatures } from '../../lib/domain/spotting/page-features.ts';
import { remember } from '../../lib/domain/spotting/remember.ts';
import { listNamed, type WordTable } from '../../lib/domain/spotting/words.ts';
import {
  listByTag,
  readAttribute,
  readDocument,
  readNode,
  readScript,
  readText,
  select,
} from './read-page.ts';

/** Plain loops here: this runs some hundred times in a page's first look, before the browser has made it quick. */
function readAttributes(element: Element, names: readonly string[], limit: number): string {
  let text = '';
  for (const name of names) text += ` ${readAttribute(element, name, limit)}`;
  return text.slice(1);
}

const describe = (element: Element | null, limit = 100): string =>
  element ? readAttributes(element, ['id', 'class', 'name'], limit) : '';

/** A field's names, without what it holds. */
const describeField = (field: Element): string =>
  readAttributes(field, ['type', 'autocomplete', 'name', 'id', 'placeholder', 'aria-label'], 60);

/** What stands around the fields: the names of at most 60 elements that hold them. */
function listAround(fields: readonly Element[]): string[] {
  const holders = new Set<Element>();
  for (const field of fields) {
    let holder = readNode('parentElement', field);
    while (holder && !holders.has(holder) && holders.size < 60) {
      holders.add(holder);
      holder = readNode('parentElement', holder);
    }
  }
  return [...holders].map((holder) => describe(holder)).filter((name) => name.length > 2);
}

/**
 * What a page says it is about, by schema.org and Open Graph. JSON-LD is searched, not parsed: its types are enough here, and
 * broken JSON is no obstacle.
 */
const listTypes = (elements: readonly Element[]): string[] =>
  elements
    .flatMap((element) => {
      const property = readAttribute(element, 'property');
      if (property) return `og:${property} ${readAttribute(element, 'content')}`;
      const type = readAttribute(element, 'itemtype').replace(/.*\//, '');
      if (type) return type;
      const names = readScript(element, 30_000).matchAll(/"@type"\s*:\s*\[?\s*"(\w{1,40})/g);
      return Array.from(names, ([, name = '']) => name);
    })
    .map((type) => type.toLowerCase());

/**
 * What the classifier needs to know of a page, with the spotting data that the page loads: names and short texts from bounded
 * lists, no layout, no walk through the whole document. What is dear is read when it is asked for.
 * @throws whatever a page that is replaced under us makes a read throw, then too
 */
export function extractPageFeatures(
  document: Document,
  { href }: { readonly href: string },
  data: readonly WordTable[],
): PageFeatures {
  const text = (element: Element) => readText(document, element, 60);
  // One by one, ids and classes are looked up; of a list, each is held against every element.
  const find = (name: string, limit: number): Element[] =>
    listNamed(data, `?${name}`).flatMap((selector) => select(document, selector, limit));
  const fields = remember(() => find('fields', 60));
  const root = readDocument('documentElement', document);
  return {
    href: href.slice(0, 2048),
    framed: top !== window,
    title: readDocument('title', document).slice(0, 200),
    body: `${describe(root, 600)} ${describe(readDocument('body', document), 600)}`,
    get landmarks() {
      return purchaseKinds.filter((kind) => find(kind, 1)[0]);
    },
    get headings() {
      return ['h1', 'h2', 'h3', 'legend']
        .flatMap((tag) => listByTag(document, tag, 5))
        .map((heading) => readText(document, heading));
    },
    get fields() {
      return fields().map(describeField);
    },
    get around() {
      return listAround(fields());
    },
    get labels() {
      return listByTag(document, 'label', 30).map(text);
    },
    get forms() {
      return listByTag(document, 'form', 12).map(
        (form) => `${describe(form)} ${readAttribute(form, 'action', 120)}`,
      );
    },
    get buttons() {
      return [...listByTag(document, 'button', 40), ...find('buttons', 60)]
        .slice(0, 60)
        .map(
          (button) =>
            `${text(button) || readAttributes(button, ['value', 'alt'], 80)} | ${describe(button)}`,
        );
    },
    get types() {
      return listTypes(find('types', 300));
    },
  };
}
