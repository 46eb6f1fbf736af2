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
