import { formatDate, formatMoney } from '../lib/domain/format.ts';
import type { Community } from '../lib/schema/directory.ts';
import type { Money } from '../lib/schema/primitives.ts';
import type { PublicSums } from '../lib/schema/storage.ts';
import { ValueMeanings } from './ValueMeanings.tsx';
import { useWords } from './WordsContext.tsx';

function Figure({ label, sums }: { label: string; sums: readonly Money[] }) {
  const words = useWords();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {sums.length === 0 ? '–' : sums.map((sum) => formatMoney(sum, words.locale)).join(' · ')}
      </dd>
    </div>
  );
}

function Achieved({ sums }: { sums: PublicSums | undefined }) {
  const words = useWords();
  if (sums === undefined) {
    const button = words.say('communitySync');
    return <p className="muted">{words.say('communityAchievedUnknown', { button })}</p>;
  }
  const { expected, confirmed, paid, fetchedAt } = sums;
  if (expected.length + confirmed.length + paid.length === 0)
    return <p className="muted">{words.say('communityAchievedNone')}</p>;
  const date = formatDate(fetchedAt, words.locale);
  return (
    <>
      <dl className="figures">
        <Figure label={words.say('creditsExpected')} sums={expected} />
        <Figure label={words.say('creditsConfirmed')} sums={confirmed} />
        <Figure label={words.say('creditsPaid')} sums={paid} />
      </dl>
      <p className="muted">{words.say('communityAchievedOn', { date })}</p>
    </>
  );
}

/** What a community has achieved, its key, and other communities that it knows: links to look at, nothing more. */
export function CommunityMore(props: {
  community: Community;
  fingerprint: string | undefined;
  /** What its server published, as the worker was last told. */
  sums: PublicSums | undefined;
  /** Its shops' details are fetched when the shopper asks. */
  isIndexed?: boolean;
  /** Hands out its files, so that it can live on elsewhere. */
  onSave: () => void;
}) {
  const words = useWords();
  const { community, fingerprint } = props;
  const { lists = [], values = [] } = community;
  return (
    <details>
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
      {values.length > 0 && (
        <>
          <h3>{words.say('communityValues')}</h3>
          <ValueMeanings values={values} />
        </>
      )}
      {community.api !== undefined && (
        <>
          <h3>{words.say('communityAchieved')}</h3>
          <Achieved sums={props.sums} />
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
