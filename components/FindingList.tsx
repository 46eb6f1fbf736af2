import { describeFinding, describeReason } from '../lib/domain/describe.ts';
import type { Finding } from '../lib/schema/elsewhere.ts';
import type { Product } from '../lib/schema/product.ts';
import { LongList } from './LongList.tsx';
import { Panel } from './Panel.tsx';
import { ShopLink } from './ShopLink.tsx';
import { useWords } from './WordsContext.tsx';

const shownAtFirst = 3;

/** Where the product may be had: each a plain link, which is the first that its shop hears of it. */
export function FindingList(props: { product: Product; findings: readonly Finding[] }) {
  const { product, findings } = props;
  const words = useWords();
  return (
    <Panel title={words.say('findTitle')}>
      <p>
        <bdi className="clamp">{product.name}</bdi>
      </p>
      <p className="muted" role="status">
        {words.say(findings.length === 0 ? 'findNone' : 'findSent')}
      </p>
      <LongList
        className="alternatives"
        items={findings}
        shownAtFirst={shownAtFirst}
        render={(finding) => (
          <li className="alternative" key={finding.alternative.business.domain}>
            <ShopLink url={finding.url} name={finding.alternative.business.name} />
            <p>{describeFinding(finding, product, words)}</p>
            <p className="muted">{describeReason(finding.alternative.reason, words)}</p>
          </li>
        )}
      />
    </Panel>
  );
}
