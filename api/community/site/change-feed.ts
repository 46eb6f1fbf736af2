import { html } from 'hono/html';
import type { Community } from '../../../lib/schema/directory.ts';
import type { ChangeLog, Release, Some } from './change-log.ts';

function sentence(what: string, { count, first }: Some): string {
  if (count === 0) return '';
  const more = count - first.length;
  return `${what}: ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}. `;
}

/** What a publication changed, in one line of plain text. */
export const describeRelease = ({ added, removed, changed }: Release): string =>
  `${sentence('Added', added)}${sentence('Removed', removed)}${sentence('Changed', changed)}`.trim() ||
  'Nothing that a subscriber sees.';

/** The change log as an Atom feed (RFC 4287). `address` ends with a slash; without one its links are relative. */
export async function changeFeed(
  community: Community,
  { releases }: ChangeLog,
  address = '',
): Promise<string> {
  const id = `urn:support4good:${community.id}`;
  const entries = releases.map(
    (release) => html`
  <entry>
    <id>${id}:${release.version}</id>
    <title>Version ${release.version}</title>
    <updated>${release.publishedAt}</updated>
    <link href="${address}index.html"/>
    <content type="text">${describeRelease(release)}</content>
  </entry>`,
  );
  const feed = await html`<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${id}</id>
  <title>${community.name}</title>
  <updated>${releases[0]?.publishedAt ?? ''}</updated>
  <author><name>${community.steward.name}</name></author>
  <link rel="self" href="${address}changes.xml"/>${entries}
</feed>
`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}`;
}
