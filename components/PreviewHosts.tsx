import type { CommunityPreview } from '../lib/domain/directory/community-preview.ts';
import { LongList } from './LongList.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

const shownAtFirst = 200;
const namedAtMost = 10;

const someOf = (hosts: readonly string[]): string =>
  [...hosts.slice(0, namedAtMost), ...(hosts.length > namedAtMost ? ['…'] : [])].join(', ');

/** What would be asked for: every address, since that is what the shopper says yes to. */
function HostList({ hosts }: { hosts: readonly string[] }) {
  const words = useWords();
  return (
    <details>
      <summary>{words.say('communityHostsShow')}</summary>
      <p className="muted">{words.count('communityHosts', hosts.length)}</p>
      <LongList
        className="hosts"
        items={hosts}
        shownAtFirst={shownAtFirst}
        render={(host) => (
          <li key={host}>
            <bdi>{host}</bdi>
          </li>
        )}
      />
    </details>
  );
}

/** A community's addresses before it is joined, those that deserve a second look, and what was left out. */
export function PreviewHosts({ preview }: { preview: CommunityPreview }) {
  const words = useWords();
  const { hosts, foreignHosts, refusedHosts } = preview;
  return (
    <>
      {hosts.length > 0 && <HostList hosts={hosts} />}
      {foreignHosts.length > 0 && (
        <Notice tone="problem">
          {words.say('communityForeignHosts', { hosts: someOf(foreignHosts) })}
        </Notice>
      )}
      {refusedHosts.length > 0 && (
        <Notice tone="caution">
          {words.say('communityRefusedHosts', { hosts: someOf(refusedHosts) })}
        </Notice>
      )}
    </>
  );
}
