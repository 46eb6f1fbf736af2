import { type BannerContext, button } from './render-context.ts';
import { element } from './render-elements.ts';

/** How to be left alone: for today, or at this shop for good. */
export function renderQuietChoices(context: BannerContext, retailer: string): HTMLElement {
  const { words, actions } = context;
  return element(
    'div',
    { class: 'actions' },
    button(context, {}, words.say('bannerSnooze'), () => actions.dismiss('snooze')),
    button(context, {}, words.say('bannerNever', { retailer }), () => actions.dismiss('never')),
  );
}
