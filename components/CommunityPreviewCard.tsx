import type { CommunityPreview } from '../lib/domain/directory/community-preview.ts';
import { mixesAlphabets } from '../lib/domain/directory/look-alike.ts';
import { formatDate, formatShare } from '../lib/domain/format.ts';
import { Notice } from './Notice.tsx';
import { PreviewHosts } from './PreviewHosts.tsx';
import { ValueMeanings } from './ValueMeanings.tsx';
import { useWords } from './WordsContext.tsx';

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
  const { values = [] } = community;
  const date = formatDate(publishedAt, words.locale);
  return (
    <section className="card" aria-label={community.name}>
      <p className="lead">
        <bdi className="clamp">{community.name}</bdi>
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
      {values.length > 0 && (
        <details>
          <summary>{words.say('communityValues')}</summary>
          <ValueMeanings values={values} />
        </details>
      )}
      {freshness === 'expired' && (
        <Notice tone="caution">{words.say('communityExpired', { date })}</Notice>
      )}
      {freshness === 'fromFuture' && (
        <Notice tone="caution">{words.say('communityFromFuture', { date })}</Notice>
      )}
      <PreviewHosts preview={preview} />
      <PreviewKey preview={preview} />
    </section>
  );
}
