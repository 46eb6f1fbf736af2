import type { BannerSentences } from '../../lib/schema/shop-state.ts';
import { type BannerContext, button } from './render-context.ts';
import { element, mark } from './render-elements.ts';

/** The banner as small as it gets: our mark and one figure; its name says the rest. */
export function renderTab(
  context: BannerContext,
  { label, title, figure }: BannerSentences,
  open: () => void,
): HTMLElement {
  const name = `${label}: ${title}`;
  const node = button(
    context,
    { class: 'tab', 'aria-expanded': 'false', 'aria-label': name, title: name },
    '',
    open,
  );
  node.append(mark(), element('span', {}, figure));
  return node;
}
