import { useState } from 'react';
import type { CommunityPreview } from '../lib/domain/directory/community-preview.ts';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

const shownAtFirst = 200;
const namedAtMost = 10;

const someOf = (hosts: readonly string[]): string =>
  [...hosts.slice(0, namedAtMost), ...(hosts.length > namedAtMost ? ['…'] : [])].join(', ');

/** What would be asked for: every address, since that is what the shopper says yes to. */
function HostList({ hosts }: { hosts: readonly string[] }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? hosts : hosts.slice(0, shownAtFirst);
  const hidden = hosts.length - shown.length;
  return (
    <details>
      <summary>{words.say('communityHostsShow')}</summary>
      <p className="muted">{words.count('communityHosts', hosts.length)}</p>
      <ul className="hosts">
        {shown.map((host) => (
          <li key={host}>
            <bdi>{host}</bdi>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {words.count('alternativesMore', hidden)}
        </button>
      )}
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
        <Notice>{words.say('communityRefusedHosts', { hosts: someOf(refusedHosts) })}</Notice>
      )}
    </>
  );
}
