import type { PageFeatures, PageHead } from '../../lib/domain/spotting/page-features.ts';
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

/** The types of inputs that are buttons, and of those that no address is typed into. */
const pressed = '[type=submit],[type=button],[type=image]';
const notFilledIn = '[type=hidden],[type=search]';

const describe = (element: Element | null, limit = 100): string =>
  element
    ? ['id', 'class', 'name'].map((name) => readAttribute(element, name, limit)).join(' ')
    : '';

/** A field's names, without what it holds. */
const describeField = (field: Element): string =>
  ['type', 'autocomplete', 'name', 'id', 'placeholder', 'aria-label']
    .map((name) => readAttribute(field, name, 60))
    .join(' ');

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

/** JSON-LD is searched, not parsed: its types are enough here, and broken JSON is no obstacle. */
const listTypes = (document: Document): string[] =>
  [
    ...select(document, 'script[type*="ld+json" i]', 300).flatMap((script) =>
      Array.from(
        readScript(script, 30_000).matchAll(/"@type"\s*:\s*\[?\s*"(\w{1,40})/g),
        ([, type = '']) => type,
      ),
    ),
    ...select(document, '[itemtype]', 60).map((item) =>
      readAttribute(item, 'itemtype').replace(/.*\//, ''),
    ),
    ...select(document, '[property*="og:type"],[property*=":price"]', 60).map(
      (meta) => `og:${readAttribute(meta, 'property')} ${readAttribute(meta, 'content')}`,
    ),
  ].map((type) => type.toLowerCase());

/** The kinds of which a platform's landmark stands on the page; `data` says which landmarks there are. */
const listLandmarks = (document: Document, data: readonly WordTable[]): string[] =>
  listNamed(data, '#').flatMap((landmark) => {
    const [kind = '', name = ''] = landmark.split(' ');
    const isThere = name.startsWith('#')
      ? Document.prototype.getElementById.call(document, name.slice(1))
      : Document.prototype.getElementsByClassName.call(document, name.slice(1)).item(0);
    return isThere ? kind : [];
  });

/**
 * What the first tier needs to know of a page (`decideEarly`), with the spotting data that the page loads.
 * @throws whatever a page that is replaced under us makes a read throw
 */
export function extractPageHead(
  document: Document,
  { href }: { readonly href: string },
  data: readonly WordTable[],
): PageHead {
  const [heading] = listByTag(document, 'h1', 1);
  const root = readDocument('documentElement', document);
  return {
    href: href.slice(0, 2048),
    framed: top !== window,
    title: readDocument('title', document).slice(0, 200),
    body: `${describe(root, 600)} ${describe(readDocument('body', document), 600)}`,
    heading: heading ? readText(document, heading) : '',
    landmarks: listLandmarks(document, data),
  };
}

/**
 * What the classifier needs to know of a page: names and short texts from bounded lists, no layout, no walk through the
 * whole document.
 * @throws whatever a page that is replaced under us makes a read throw
 */
export function extractPageFeatures(document: Document, head: PageHead): PageFeatures {
  const text = (element: Element) => readText(document, element, 60);
  const fields = select(document, `input:not(${notFilledIn},${pressed}),select`, 60);
  const buttons = [
    ...listByTag(document, 'button', 40),
    ...select(document, `input:is(${pressed}),a[class*="btn" i],a[class*="button" i]`, 60),
  ].slice(0, 60);
  return {
    ...head,
    headings: ['h1', 'h2', 'h3', 'legend']
      .flatMap((tag) => listByTag(document, tag, 5))
      .map((heading) => readText(document, heading)),
    fields: fields.map(describeField),
    around: listAround(fields),
    labels: listByTag(document, 'label', 30).map(text),
    forms: listByTag(document, 'form', 12).map(
      (form) => `${describe(form)} ${readAttribute(form, 'action', 120)}`,
    ),
    buttons: buttons.map(
      (button) =>
        `${text(button) || `${readAttribute(button, 'value')} ${readAttribute(button, 'alt')}`} | ${describe(button)}`,
    ),
    types: listTypes(document),
  };
}
