import { landmarks } from '../../lib/domain/spotting/landmarks.ts';
import type { PageFeatures } from '../../lib/domain/spotting/page-features.ts';
import { bodyOf, holds, listByTag, readAttribute, readText, rootOf, titleOf } from './read-page.ts';

const fieldAttributes = ['type', 'autocomplete', 'name', 'id', 'placeholder'];

const describe = (element: Element | null | undefined): string =>
  element ? `${readAttribute(element, 'id')} ${readAttribute(element, 'class', 600)}` : '';

function listFields(document: Document): string[] {
  return [...listByTag(document, 'input', 120), ...listByTag(document, 'select', 30)].map(
    (element) => fieldAttributes.map((name) => readAttribute(element, name, 60)).join(' '),
  );
}

function listButtons(document: Document): string[] {
  const buttons = listByTag(document, 'button', 80).map((element) => readText(element, 60));
  const inputs = listByTag(document, 'input', 120)
    .filter((element) => /^(?:submit|button|image)$/i.test(readAttribute(element, 'type')))
    .map((element) => readAttribute(element, 'value') || readAttribute(element, 'alt'));
  const links = listByTag(document, 'a', 600)
    .filter((element) => /btn|button/i.test(readAttribute(element, 'class', 120)))
    .map((element) => readText(element, 60));
  return [...buttons, ...inputs, ...links].filter((text) => text !== '');
}

function listTypes(document: Document): string[] {
  const types: string[] = [];
  for (const script of listByTag(document, 'script', 150)) {
    if (!/ld\+json/i.test(readAttribute(script, 'type'))) continue;
    for (const [, type = ''] of readScript(script).matchAll(/"@type"\s*:\s*\[?\s*"(\w{1,40})"/g)) {
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

const readScript = (script: Element): string => {
  const { firstChild } = script;
  return firstChild instanceof CharacterData ? firstChild.data.slice(0, 30_000) : '';
};

const silent = (href: string): PageFeatures => ({
  href,
  framed: true,
  title: '',
  body: '',
  headings: [],
  fields: [],
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
    return {
      href: href.slice(0, 2048),
      framed: window.top !== window,
      title: (titleOf(document) ?? '').slice(0, 200),
      body: `${describe(rootOf(document))} ${describe(bodyOf(document))}`,
      headings: ['h1', 'h2']
        .flatMap((tag) => listByTag(document, tag, 4))
        .map((heading) => readText(heading)),
      fields: listFields(document),
      buttons: listButtons(document),
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
