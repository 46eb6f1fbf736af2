/**
 * A member of a node as its prototype has it. The page cannot redirect such a read: a form field named `parentNode` or an
 * image named `title` shadows the element's or the document's own member only.
 */
export const readNode = <Key extends keyof Node>(key: Key, node: Node): Node[Key] =>
  Reflect.get(Node.prototype, key, node);

/** A member of the document, as {@link readNode}. */
export const readDocument = <Key extends keyof Document>(
  key: Key,
  document: Document,
): Document[Key] => Reflect.get(Document.prototype, key, document);

/** An attribute's value, at most `limit` characters of it; empty when it is missing. */
export const readAttribute = (element: Element, name: string, limit = 80): string =>
  (Element.prototype.getAttribute.call(element, name) ?? '').slice(0, limit);

const take = (found: ArrayLike<Element>, limit: number): Element[] =>
  Array.prototype.slice.call(found, 0, limit);

/** The first `limit` elements of a tag. */
export const listByTag = (document: Document, tag: string, limit: number): Element[] =>
  take(Document.prototype.getElementsByTagName.call(document, tag), limit);

/** The first `limit` elements that a selector names. */
export const select = (document: Document, selector: string, limit: number): Element[] =>
  take(Document.prototype.querySelectorAll.call(document, selector), limit);

/** `NodeFilter.SHOW_TEXT`. */
const textNodes = 4;

/** The text below a node: at most `limit` characters, from its first twelve pieces of text. */
export function readText(document: Document, root: Node, limit = 100): string {
  const only = readNode('firstChild', root);
  // Most labels and headings hold one piece of text; a walker for each would cost more than all else.
  if (only === null) return '';
  if (only instanceof CharacterData && readNode('nextSibling', only) === null) {
    return only.data.slice(0, 400).trim().slice(0, limit);
  }
  const walker = Document.prototype.createTreeWalker.call(document, root, textNodes);
  let text = '';
  for (let pieces = 0; pieces < 12 && text.length < limit && walker.nextNode(); pieces += 1) {
    text += ` ${(walker.currentNode.nodeValue ?? '').slice(0, 400).trim()}`;
  }
  return text.trim().slice(0, limit);
}

/** The first `limit` characters of a script's text. */
export function readScript(script: Element, limit: number): string {
  const text = readNode('firstChild', script);
  return text instanceof CharacterData ? text.data.slice(0, limit) : '';
}
