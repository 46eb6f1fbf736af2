import { html } from 'hono/html';
import type { Community } from '../../../lib/schema/directory.ts';
import { qrCode } from './qr-code.ts';

/** How to join: by the button of the extension, by an address, by a code on a poster. */
export function joinSection(community: Community, fingerprint: string, address?: string) {
  const known =
    address === undefined
      ? html`<p>With Support4Good in your browser, open its button on this page and choose to join; or copy the address
of <a href="directory.json">directory.json</a> into its options.</p>`
      : html`<p>With Support4Good in your browser, open its button on this page and choose to join; or copy this address
into its options:</p>
<p><code>${address}</code></p>`;
  const poster =
    address === undefined
      ? ''
      : html`<div class="poster">${qrCode(address, `QR code of ${address}`)}
<blockquote><p dir="auto"><strong>${community.name}</strong></p><p>Shop where you like, and see who of us has it too. Install Support4Good, then
open ${address}</p><p>Key: ${fingerprint}</p></blockquote></div>`;
  return html`<section aria-labelledby="join"><h2 id="join">Join</h2>
${known}
<p>It will show this key’s fingerprint; only if it is the same are you joining this community:</p>
<p><code>${fingerprint}</code></p>
${poster}</section>`;
}
