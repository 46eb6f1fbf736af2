import type { Community } from '../lib/schema/directory.ts';
import { CommunityAchieved, type Told } from './CommunityAchieved.tsx';
import { ValueMeanings } from './ValueMeanings.tsx';
import { useWords } from './WordsContext.tsx';

/** What a community has achieved, its key, and other communities that it knows: links to look at, nothing more. */
export function CommunityMore(props: {
  community: Community;
  fingerprint: string | undefined;
  told: Told;
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
          <CommunityAchieved told={props.told} />
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
