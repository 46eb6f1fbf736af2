import type { BannerContent } from '../../lib/schema/shop-state.ts';
import { type BannerContext, button } from './render-context.ts';
import { element, mark } from './render-elements.ts';

/** The one figure that the tab has room for. */
function describeBriefly(content: BannerContent, locale: string): string {
  switch (content.kind) {
    case 'offer':
      return content.figures.part;
    case 'alternatives':
      return new Intl.NumberFormat(locale).format(content.alternatives.length);
    case 'confirmation':
    case 'credited':
      return '✓';
  }
}

/** The banner as small as it gets: our mark and one figure; its name says the rest. */
export function renderTab(
  context: BannerContext,
  content: BannerContent,
  title: string,
  open: () => void,
): HTMLElement {
  const name = `${context.words.say('bannerLabel')}: ${title}`;
  const figure = describeBriefly(content, context.words.locale);
  const node = button(
    context,
    { class: 'tab', 'aria-expanded': 'false', 'aria-label': name, title: name },
    '',
    open,
  );
  node.append(mark(), element('span', {}, figure));
  return node;
}
