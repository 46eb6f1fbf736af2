import type { CommunityPreview } from '../lib/domain/directory/community-preview.ts';
import { mixesAlphabets } from '../lib/domain/directory/look-alike.ts';
import { formatDate, formatShare } from '../lib/domain/format.ts';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

const hostsShownAtMost = 200;

/** What would be asked for, address by address, and what was left out. */
function PreviewHosts({ preview }: { preview: CommunityPreview }) {
  const words = useWords();
  const { hosts, foreignHosts, refusedHosts } = preview;
  return (
    <>
      {hosts.length > 0 && (
        <details>
          <summary>{words.say('communityHostsShow')}</summary>
          <p className="muted">{words.count('communityHosts', hosts.length)}</p>
          <ul className="hosts">
            {hosts.slice(0, hostsShownAtMost).map((host) => (
              <li key={host}>
                <bdi>{host}</bdi>
              </li>
            ))}
          </ul>
          {hostsShownAtMost < hosts.length && <p className="muted">…</p>}
        </details>
      )}
      {foreignHosts.length > 0 && (
        <Notice tone="problem">
          {words.say('communityForeignHosts', { hosts: foreignHosts.slice(0, 10).join(', ') })}
        </Notice>
      )}
      {refusedHosts.length > 0 && (
        <Notice>
          {words.say('communityRefusedHosts', { hosts: refusedHosts.slice(0, 10).join(', ') })}
        </Notice>
      )}
    </>
  );
}

function PreviewKey({ preview }: { preview: CommunityPreview }) {
  const words = useWords();
  const { fingerprint, fingerprintMatches } = preview;
  return (
    <>
      <p className="muted fingerprint">{words.say('communityFingerprint', { fingerprint })}</p>
      {fingerprintMatches === undefined && (
        <p className="muted">{words.say('communityKeyUnknown')}</p>
      )}
      {fingerprintMatches === true && <Notice>{words.say('communityKeyMatches')}</Notice>}
      {fingerprintMatches === false && (
        <Notice tone="problem">{words.say('communityKeyDiffers')}</Notice>
      )}
    </>
  );
}

/** Who a community is and what joining it would bring, before anything is joined. */
export function CommunityPreviewCard({ preview }: { preview: CommunityPreview }) {
  const words = useWords();
  const { manifest, counts, freshness } = preview;
  const { community, publishedAt } = manifest;
  const date = formatDate(publishedAt, words.locale);
  return (
    <section className="card" aria-label={community.name}>
      <p className="lead clamp">
        <bdi>{community.name}</bdi>
        {community.sandbox === true && <span className="tag">{words.say('creditsTest')}</span>}
      </p>
      {mixesAlphabets(community.name) && (
        <Notice tone="problem">{words.say('communityMixedName')}</Notice>
      )}
      <p dir="auto">{community.description}</p>
      <p className="muted">
        {words.say('communitySteward', { steward: community.steward.name })}
        {' · '}
        {words.say('communityVersion', { version: String(manifest.version), date })}
      </p>
      <p className="muted">
        {words.say('welcomeHowOperator', {
          community: community.name,
          operatorShare: formatShare(community.operatorShare, words.locale),
        })}
      </p>
      <p>
        {[
          words.count('communityShops', counts.retailers),
          words.count('communityBusinesses', counts.memberBusinesses),
          words.count('communityNonprofits', counts.nonprofits),
        ].join(' · ')}
        {preview.isPartial && ` — ${words.say('communityPartial')}`}
      </p>
      {preview.isIndexed && <p className="muted">{words.say('communityOnDemand')}</p>}
      {preview.sample.length > 0 && (
        <p className="muted">
          {words.say('communitySample', { names: preview.sample.join(', ') })}
        </p>
      )}
      {freshness === 'expired' && <Notice>{words.say('communityExpired', { date })}</Notice>}
      {freshness === 'fromFuture' && <Notice>{words.say('communityFromFuture', { date })}</Notice>}
      <PreviewHosts preview={preview} />
      <PreviewKey preview={preview} />
    </section>
  );
}
