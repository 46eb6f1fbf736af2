import { html, raw } from 'hono/html';
import { encode } from 'uqr';

const quietZone = 4;

/**
 * A QR code (ISO/IEC 18004, error correction M) as one SVG path with its quiet zone, dark on light whatever the page's
 * colours are, because readers look for that.
 */
export function qrCode(text: string, label: string) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${raw(dark.join(''))}"/></svg>`;
}
