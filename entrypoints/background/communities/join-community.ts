import { fetchManifest } from '../../../lib/platform/directory/fetch-directory.ts';
import type { MessageRequest, MessageResponse } from '../../../lib/schema/messages.ts';
import type { DirectorySyncParts } from './directory-sync.ts';
import { installDirectory } from './install-directory.ts';
import { changeLeft } from './leave-community.ts';

type Joined = MessageResponse<'joinCommunity'>;

/** Every community costs each shop's page a look; nobody keeps an eye on more. */
const communitiesAtMost = 100;

/**
 * Joins the community that the shopper has just looked at: the key on their screen is the one that is pinned, whoever
 * answers now.
 */
export async function joinCommunity(
  parts: DirectorySyncParts,
  { baseUrl, publicKey }: MessageRequest<'joinCommunity'>,
): Promise<Joined> {
  const { store, now } = parts;
  const fetched = await fetchManifest(baseUrl, undefined, now(), parts.fetch);
  if (fetched.status !== 'new') {
    return { ok: false, code: fetched.status === 'failed' ? fetched.code : 'offline' };
  }
  const { manifest, etag } = fetched;
  if (manifest.publicKey !== publicKey) return { ok: false, code: 'keyChanged' };
  const communityId = manifest.community.id;
  const directories = await store.loadDirectories();
  const known = directories.find((each) => each.communityId === communityId);
  if (known !== undefined) {
    return { ok: false, code: known.publicKey === publicKey ? 'alreadyJoined' : 'idTaken' };
  }
  if (directories.length >= communitiesAtMost) return { ok: false, code: 'tooMany' };
  const last = directories.at(-1)?.position ?? 0;
  const installed = await installDirectory(
    parts,
    {
      communityId,
      manifest,
      publicKey,
      baseUrl,
      packaged: false,
      position: last + 1,
      fetchedAt: now().toISOString(),
      ...(etag !== undefined && { etag }),
    },
    fetched.signed,
    baseUrl,
  );
  if (!installed.ok) return installed;
  await changeLeft(({ [communityId]: _back, ...left }) => left);
  return { ok: true };
}
