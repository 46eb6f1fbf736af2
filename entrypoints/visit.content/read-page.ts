/**
 * Reads of a page that it cannot redirect: a form field named `querySelector` or an image named `title` shadows the
 * document's own member, so every member is taken from its prototype.
 */
function getter<Owner extends object, Key extends keyof Owner>(
  owner: Owner,
  key: Key,
): (target: Owner) => Owner[Key] | undefined {
  const get = Object.getOwnPropertyDescriptor(owner, key)?.get;
  return (target) => get?.call(target);
}

const firstChildOf = getter(Node.prototype, 'firstChild');
const nextSiblingOf = getter(Node.prototype, 'nextSibling');
export const parentOf = getter(Node.prototype, 'parentNode');
export const titleOf = getter(Document.prototype, 'title');
export const rootOf = getter(Document.prototype, 'documentElement');
export const bodyOf = getter(Document.prototype, 'body');

/** An attribute's value, at most `limit` characters of it; empty when it is missing. */
export const readAttribute = (element: Element, name: string, limit = 80): string =>
  (Element.prototype.getAttribute.call(element, name) ?? '').slice(0, limit);

/** The first `limit` elements of a tag, without a walk through the rest of the document. */
export function listByTag(document: Document, tag: string, limit: number): Element[] {
  const found = Document.prototype.getElementsByTagName.call(document, tag);
  const list: Element[] = [];
  for (let index = 0; index < limit; index += 1) {
    const element = found.item(index);
    if (element === null) break;
    list.push(element);
  }
  return list;
}

/** Whether the document holds an element with this id (`#id`) or class (`.class`). */
export const holds = (document: Document, landmark: string): boolean =>
  landmark.startsWith('#')
    ? Document.prototype.getElementById.call(document, landmark.slice(1)) !== null
    : Document.prototype.getElementsByClassName.call(document, landmark.slice(1)).item(0) !== null;

/** The text below a node: at most `limit` characters and 60 nodes of it, with single spaces. */
export function readText(root: Node, limit = 100): string {
  let text = '';
  let node: Node | null | undefined = root;
  for (let visited = 0; node && visited < 60 && text.length < limit; visited += 1) {
    if (node instanceof CharacterData) text += ` ${node.data.slice(0, 4 * limit).trim()}`;
    let next: Node | null | undefined = firstChildOf(node);
    while (!next && node && node !== root) {
      next = nextSiblingOf(node);
      if (!next) node = parentOf(node);
    }
    node = next;
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** The first `limit` characters of a script's text. */
export function readScript(script: Element, limit: number): string {
  const text = firstChildOf(script);
  return text instanceof CharacterData ? text.data.slice(0, limit) : '';
}
