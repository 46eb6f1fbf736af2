import type { ReactNode } from 'react';
import { describeProblem } from '../lib/domain/describe-problem.ts';
import { decideFreshness } from '../lib/domain/directory/check-succession.ts';
import { findProblem } from '../lib/domain/directory/key-withdrawal.ts';
import { formatDate, formatShare } from '../lib/domain/format.ts';
import type { StoredDirectory } from '../lib/schema/storage.ts';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

export interface CommunityItemActions {
  /** Undefined while it is not known yet what access is missing. */
  onAllowNew: (() => void) | undefined;
  onNewSeen: () => void;
}

/** How fresh a community's data is, and what kept it from being newer. */
function CommunityHealth({ directory, now }: { directory: StoredDirectory; now: Date }) {
  const words = useWords();
  const { community, publishedAt } = directory.manifest;
  const date = formatDate(publishedAt, words.locale);
  const freshness = decideFreshness(directory.manifest, now);
  const problem = findProblem(directory);
  return (
    <>
      {freshness === 'expired' && (
        <Notice tone="caution">
          {words.say('communityStale', { community: community.name, date })}
        </Notice>
      )}
      {freshness === 'fromFuture' && (
        <Notice tone="caution">{words.say('communityFromFuture', { date })}</Notice>
      )}
      {problem !== undefined && (
        <Notice tone="caution">
          {words.say('communityProblem', { community: community.name })}{' '}
          {describeProblem(problem, words)}
        </Notice>
      )}
    </>
  );
}

/** One community on this device: who answers for it, what it keeps, how fresh it is, what of it waits for a yes. */
export function CommunityItem(
  props: CommunityItemActions & {
    directory: StoredDirectory;
    now: Date;
    /** Buttons that act on it. */
    children: ReactNode;
  },
) {
  const words = useWords();
  const { directory } = props;
  const { community, version, publishedAt } = directory.manifest;
  return (
    <>
      <p className="community-name">
        <bdi>{community.name}</bdi>
        {community.sandbox === true && <span className="tag">{words.say('creditsTest')}</span>}
        {directory.pausedAt !== undefined && (
          <span className="tag">{words.say('communityPaused')}</span>
        )}
      </p>
      <p dir="auto">{community.description}</p>
      {community.api !== undefined && (
        <p className="muted">
          {words.say('welcomeHowOperator', {
            community: community.name,
            operatorShare: formatShare(community.operatorShare, words.locale),
          })}
        </p>
      )}
      <p className="muted facts">
        <span>{words.say('communitySteward', { steward: community.steward.name })}</span>{' '}
        <span>
          {words.say('communityVersion', {
            version: String(version),
            date: formatDate(publishedAt, words.locale),
          })}
        </span>
      </p>
      <CommunityHealth directory={directory} now={props.now} />
      {directory.newShops !== undefined && (
        <Notice>
          <p>{words.count('communityNewShops', directory.newShops)}</p>
          <div className="buttons">
            <button
              type="button"
              className="primary"
              disabled={props.onAllowNew === undefined}
              onClick={props.onAllowNew}
            >
              {words.say('communityAllowShops')}
            </button>
            <button type="button" className="quiet" onClick={props.onNewSeen}>
              {words.say('communityNewShopsSeen')}
            </button>
          </div>
        </Notice>
      )}
      {props.children}
    </>
  );
}
