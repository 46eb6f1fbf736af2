import { formatMoney } from '../lib/domain/format.ts';
import { sumTotals } from '../lib/domain/sum-totals.ts';
import type { CommissionStatus, PublicTotals } from '../lib/schema/api.ts';
import type { Community } from '../lib/schema/directory.ts';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

export type CommunityTotals =
  | { readonly status: 'notAsked' | 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly totals: PublicTotals };

function Figure(props: { label: string; status: CommissionStatus; totals: PublicTotals }) {
  const words = useWords();
  const sums = sumTotals(props.totals, props.status);
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        {sums.length === 0 ? '–' : sums.map((sum) => formatMoney(sum, words.locale)).join(' · ')}
      </dd>
    </div>
  );
}

function Achieved({ totals }: { totals: CommunityTotals }) {
  const words = useWords();
  switch (totals.status) {
    case 'notAsked':
    case 'loading':
      return <p className="muted">{words.say('loading')}</p>;
    case 'failed':
      return <Notice tone="problem">{words.say('communityAchievedFailed')}</Notice>;
    case 'ready': {
      const { rows, withoutName } = totals.totals;
      if (rows.length + withoutName.length === 0) {
        return <p className="muted">{words.say('communityAchievedNone')}</p>;
      }
      return (
        <dl className="figures">
          <Figure label={words.say('creditsExpected')} status="pending" totals={totals.totals} />
          <Figure label={words.say('creditsConfirmed')} status="confirmed" totals={totals.totals} />
          <Figure label={words.say('creditsPaid')} status="paid" totals={totals.totals} />
        </dl>
      );
    }
  }
}

/** What a community has achieved, its key, and other communities that it knows: links to look at, nothing more. */
export function CommunityMore(props: {
  community: Community;
  fingerprint: string | undefined;
  totals: CommunityTotals;
  /** Its shops' details are fetched when the shopper asks. */
  isIndexed?: boolean;
  /** Hands out its files, so that it can live on elsewhere. */
  onSave: () => void;
  /** Called when it is opened for the first time. */
  onOpen: () => void;
}) {
  const words = useWords();
  const { community, fingerprint, totals } = props;
  const lists = community.lists ?? [];
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && totals.status === 'notAsked') props.onOpen();
      }}
    >
      <summary>{words.say('communityMore', { community: community.name })}</summary>
      {fingerprint !== undefined && (
        <p className="muted fingerprint">{words.say('communityFingerprint', { fingerprint })}</p>
      )}
      {props.isIndexed === true && <p className="muted">{words.say('communityOnDemand')}</p>}
      <button type="button" className="secondary" onClick={props.onSave}>
        {words.say('communitySave')}
      </button>
      {community.homepage !== undefined && (
        <p>
          <a href={community.homepage} target="_blank" rel="noreferrer">
            <bdi>{new URL(community.homepage).hostname}</bdi>
          </a>
        </p>
      )}
      {community.api !== undefined && (
        <>
          <h3>{words.say('communityAchieved')}</h3>
          <Achieved totals={totals} />
        </>
      )}
      {lists.length > 0 && (
        <>
          <p className="muted">{words.say('communityLists')}</p>
          <ul>
            {lists.map(({ name, url, why }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  <bdi>{name}</bdi>
                </a>{' '}
                <span className="muted">
                  <bdi>{new URL(url).hostname}</bdi>
                  {why !== undefined && ` · ${why}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
