import { landmarks } from '../../lib/domain/spotting/landmarks.ts';
import type { PageFeatures } from '../../lib/domain/spotting/page-features.ts';
import {
  bodyOf,
  holds,
  listByTag,
  parentOf,
  readAttribute,
  readScript,
  readText,
  rootOf,
  titleOf,
} from './read-page.ts';

const fieldAttributes = ['type', 'autocomplete', 'name', 'id', 'placeholder', 'aria-label'];

const describe = (element: Element | null | undefined): string =>
  element ? `${readAttribute(element, 'id')} ${readAttribute(element, 'class', 600)}` : '';

/** A field's names, without what it holds. */
const describeField = (element: Element): string =>
  fieldAttributes.map((name) => readAttribute(element, name, 60)).join(' ');

function listAround(fields: readonly Element[]): string[] {
  const seen = new Set<Node>();
  const names: string[] = [];
  for (const field of fields) {
    let node = parentOf(field);
    while (node instanceof Element && !seen.has(node) && seen.size < 150) {
      seen.add(node);
      const name = describe(node).slice(0, 120).trim();
      if (name !== '') names.push(name);
      node = parentOf(node);
    }
  }
  return names;
}

function listButtons(document: Document, inputs: readonly Element[]): string[] {
  const buttons = listByTag(document, 'button', 80).map(
    (element) =>
      `${readText(element, 60)} | ${describe(element).slice(0, 80)} ${readAttribute(element, 'name', 40)}`,
  );
  const submits = inputs
    .filter((element) => /^(?:submit|button|image)$/i.test(readAttribute(element, 'type')))
    .map(
      (element) =>
        `${readAttribute(element, 'value') || readAttribute(element, 'alt')} | ${describe(element).slice(0, 80)}`,
    );
  const links = listByTag(document, 'a', 400)
    .filter((element) => /btn|button/i.test(readAttribute(element, 'class', 120)))
    .map((element) => `${readText(element, 60)} | ${describe(element).slice(0, 80)}`);
  return [...buttons, ...submits, ...links];
}

function listTypes(document: Document): string[] {
  const types: string[] = [];
  for (const script of listByTag(document, 'script', 150)) {
    if (!/ld\+json/i.test(readAttribute(script, 'type'))) continue;
    for (const [, type = ''] of readScript(script, 30_000).matchAll(
      /"@type"\s*:\s*\[?\s*"(\w{1,40})"/g,
    )) {
      types.push(type.toLowerCase());
      if (types.length > 60) return types;
    }
  }
  for (const meta of listByTag(document, 'meta', 80)) {
    const property = readAttribute(meta, 'property') || readAttribute(meta, 'name');
    if (property === 'og:type') types.push(`og:${readAttribute(meta, 'content').toLowerCase()}`);
    if (/^(?:og|product):price/.test(property)) types.push('og:price');
  }
  const typed = Document.prototype.querySelectorAll.call(document, '[itemtype]');
  for (let index = 0; index < 60; index += 1) {
    const element = typed.item(index);
    if (element === null) break;
    types.push(readAttribute(element, 'itemtype').replace(/^.*\//, '').toLowerCase());
  }
  return types;
}

const silent = (href: string): PageFeatures => ({
  href,
  framed: true,
  title: '',
  body: '',
  headings: [],
  fields: [],
  around: [],
  labels: [],
  forms: [],
  buttons: [],
  landmarks: [],
  types: [],
});

/**
 * What the classifier needs to know of a page: names and short texts from bounded lists, no layout, no walk through the
 * whole document. Never throws; a document that cannot be read counts as a frame, on which we do not act.
 */
export function extractPageFeatures(
  document: Document,
  location: { readonly href: string },
): PageFeatures {
  const { href } = location;
  try {
    const inputs = listByTag(document, 'input', 120);
    const fields = [...inputs, ...listByTag(document, 'select', 30)].filter(
      (element) => !/^(?:hidden|submit|button|image|search)$/i.test(readAttribute(element, 'type')),
    );
    return {
      href: href.slice(0, 2048),
      framed: window.top !== window,
      title: (titleOf(document) ?? '').slice(0, 200),
      body: `${describe(rootOf(document))} ${describe(bodyOf(document))}`,
      headings: ['h1', 'h2', 'h3', 'legend']
        .flatMap((tag) => listByTag(document, tag, 5))
        .map((heading) => readText(heading)),
      fields: fields.map(describeField),
      around: listAround(fields),
      labels: listByTag(document, 'label', 40).map((label) => readText(label, 40)),
      forms: listByTag(document, 'form', 12).map(
        (form) =>
          `${describe(form).slice(0, 100)} ${readAttribute(form, 'name')} ${readAttribute(form, 'action', 120)}`,
      ),
      buttons: listButtons(document, inputs),
      landmarks: Object.values(landmarks)
        .flat()
        .filter((landmark) => holds(document, landmark)),
      types: listTypes(document),
    };
  } catch {
    // A page that was replaced under us, or one that sabotages reads: silence is the safe answer.
    return silent(href);
  }
}
