import { describeReason, describeScope } from '../lib/domain/describe.ts';
import { formatDate } from '../lib/domain/format.ts';
import type { Alternative } from '../lib/schema/shop-state.ts';
import { ShopLink } from './ShopLink.tsx';
import { useWords } from './WordsContext.tsx';

/** One business: why it is here, what proves it and since when, and which community lists it. */
export function AlternativeItem(props: { alternative: Alternative }) {
  const { business, certification, community, reason } = props.alternative;
  const words = useWords();
  const checkedOn = formatDate(certification?.checkedOn ?? business.checkedOn, words.locale);
  return (
    <li className="alternative">
      <ShopLink url={business.url} name={business.name} />
      <p>{describeReason(reason, words)}</p>
      <p className="muted facts">
        <span>
          <a
            href={certification?.source ?? business.source}
            target="_blank"
            rel="noopener noreferrer"
          >
            {certification === undefined
              ? words.say('alternativesSource')
              : `${certification.name} (${describeScope(certification.scope, words)})`}
          </a>
        </span>{' '}
        <span>{words.say('alternativesChecked', { date: checkedOn })}</span>{' '}
        <span>{words.say('alternativesFrom', { community: community.name })}</span>
      </p>
    </li>
  );
}
