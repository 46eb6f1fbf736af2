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

const svgNamespace = 'http://www.w3.org/2000/svg';

const shape = (tag: string, attributes: Attributes): SVGElement => {
  const node = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
};

/** Our mark (assets/icon.svg): the ring of an order, and the share that leaves it. Says nothing to a screen reader. */
export function mark(): SVGElement {
  const svg = shape('svg', { viewBox: '0 0 24 24', class: 'mark', 'aria-hidden': 'true' });
  svg.append(
    shape('path', {
      d: 'M9.5 5.2A8 8 0 1 0 18.8 14.5',
      fill: 'none',
      stroke: 'var(--accent)',
      'stroke-width': '4.4',
      'stroke-linecap': 'round',
    }),
    shape('path', {
      d: 'M14.2 9.8V6.4A4.4 4.4 0 0 1 18.6 2H22V5.4A4.4 4.4 0 0 1 17.6 9.8Z',
      fill: 'var(--leaf)',
    }),
  );
  return svg;
}
