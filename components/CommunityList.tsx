import { useState } from 'react';
import { formatDate, formatShare } from '../lib/domain/format.ts';
import type { StoredDirectory } from '../lib/schema/storage.ts';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

function CommunityItem({ directory, now }: { directory: StoredDirectory; now: Date }) {
  const words = useWords();
  const { community, version, publishedAt, expiresAt } = directory.manifest;
  const stale = new Date(expiresAt) < now;
  return (
    <li className="community">
      <p className="community-name">
        <bdi>{community.name}</bdi>
        {community.sandbox === true && <span className="tag">{words.say('creditsTest')}</span>}
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
      <p className="muted">
        {words.say('communitySteward', { steward: community.steward.name })}
        {' · '}
        {words.say('communityVersion', {
          version: String(version),
          date: formatDate(publishedAt, words.locale),
        })}
      </p>
      {stale && (
        <Notice>
          {words.say('communityStale', {
            community: community.name,
            date: formatDate(publishedAt, words.locale),
          })}
        </Notice>
      )}
      {!stale && directory.lastProblem !== undefined && (
        <Notice>{words.say('communityProblem', { community: community.name })}</Notice>
      )}
    </li>
  );
}

/** The communities on this device: who answers for each, what it keeps, how fresh its data is. */
export function CommunityList(props: {
  directories: readonly StoredDirectory[];
  now: Date;
  onSync: () => Promise<boolean>;
}) {
  const words = useWords();
  const [sync, setSync] = useState<'idle' | 'running' | 'done' | 'failed'>('idle');
  const run = async () => {
    setSync('running');
    setSync((await props.onSync()) ? 'done' : 'failed');
  };
  return (
    <Panel title={words.say('community')} id="community">
      <ul className="communities">
        {props.directories.map((directory) => (
          <CommunityItem key={directory.communityId} directory={directory} now={props.now} />
        ))}
      </ul>
      <button type="button" className="secondary" disabled={sync === 'running'} onClick={run}>
        {words.say(sync === 'running' ? 'loading' : 'communitySync')}
      </button>
      {sync === 'done' && <Notice>{words.say('communitySynced')}</Notice>}
      {sync === 'failed' && <Notice tone="problem">{words.say('communitySyncFailed')}</Notice>}
    </Panel>
  );
}
