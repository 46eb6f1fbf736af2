import { classOfName, splitAtName } from '../../lib/domain/split-at-name.ts';

type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and children; strings become text, never HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/**
 * Our mark: the ring of an order, and the share that leaves it. Drawn by the style: the page's process would set up three
 * kinds of SVG node for it, a tenth of all the banner's script. Says nothing to a screen reader.
 */
export const mark = (): HTMLElement => element('span', { class: 'mark', 'aria-hidden': 'true' });

/** A sentence with a name in it as an element of its own, which has its own direction. */
export function withName(sentence: string, name: string): (Node | string)[] {
  const split = splitAtName(sentence, name);
  if (split === undefined) return [sentence];
  return [split.before, element('bdi', { class: classOfName(name) }, name), split.after];
}
