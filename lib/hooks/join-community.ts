import type { CommunityPreview, PreviewResult } from '../domain/directory/community-preview.ts';
import { parseInvitation } from '../domain/directory/parse-invitation.ts';
import { originOf, redirectOriginOf, requestAccess } from '../platform/access.ts';
import { previewCommunity } from '../platform/directory/preview-community.ts';
import { sendMessage } from '../platform/messaging.ts';

/** Looks at the community that a text invites to. */
export async function lookAtCommunity(text: string): Promise<PreviewResult> {
  const parsed = parseInvitation(text);
  return parsed.ok ? previewCommunity(parsed.invitation, new Date()) : parsed;
}

/** Joins the community with the key that was shown. */
export async function joinCommunity({
  baseUrl,
  manifest,
}: CommunityPreview): Promise<{ ok: true } | { ok: false; code: string }> {
  try {
    return await sendMessage('joinCommunity', { baseUrl, publicKey: manifest.publicKey });
  } catch {
    // The worker is gone: nothing was joined, and the shopper may try again.
    return { ok: false, code: 'timeout' };
  }
}

/** Asks for access to the shops that were shown, straight from the click. @returns whether it was given. */
export const allowShops = ({ hosts, redirectHosts }: CommunityPreview): Promise<boolean> =>
  requestAccess([...hosts.map(originOf), ...redirectHosts.map(redirectOriginOf)]).catch(
    () => false,
  );
