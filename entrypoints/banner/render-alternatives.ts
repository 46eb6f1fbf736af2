import { describeReason, describeScope } from '../../lib/domain/describe.ts';
import { formatDate } from '../../lib/domain/format.ts';
import type { Alternative } from '../../lib/schema/shop-state.ts';
import type { BannerContext } from './render-context.ts';
import { element } from './render-elements.ts';

const shownAtMost = 3;

function link(context: BannerContext, href: string, seen: HTMLElement): HTMLAnchorElement {
  const node = element(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer' },
    seen,
    ' ',
    element('span', { class: 'unseen' }, `(${context.words.say('opensNewTab')})`),
  );
  node.addEventListener('click', (event) => {
    if (!context.isTrusted(event)) event.preventDefault();
  });
  return node;
}

function evidence(context: BannerContext, { business, certification }: Alternative): HTMLElement {
  const { words } = context;
  const checkedOn = certification?.checkedOn ?? business.checkedOn;
  const date = formatDate(checkedOn, words.locale);
  const what =
    certification === undefined
      ? words.say('alternativesSource')
      : `${certification.name} (${describeScope(certification.scope, words)})`;
  return element(
    'p',
    { class: 'fine' },
    link(context, certification?.source ?? business.source, element('span', {}, what)),
    ' · ',
    element('span', { class: 'fact' }, words.say('alternativesChecked', { date })),
  );
}

/** At most three businesses, each with its reason, its evidence and who lists it. */
export function renderAlternatives(
  context: BannerContext,
  alternatives: readonly Alternative[],
): HTMLElement {
  const items = alternatives.slice(0, shownAtMost).map((alternative) =>
    element(
      'li',
      {},
      // A name may run the other way; what follows it must not be drawn into it.
      link(context, alternative.business.url, element('bdi', {}, alternative.business.name)),
      element('p', {}, describeReason(alternative.reason, context.words)),
      evidence(context, alternative),
      element(
        'p',
        { class: 'fine' },
        context.words.say('alternativesFrom', { community: alternative.community.name }),
      ),
    ),
  );
  return element('ul', {}, ...items);
}
