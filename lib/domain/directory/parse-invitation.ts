/** Where a community is said to be, and which key it is said to have. */
export interface Invitation {
  /** An https address (or http on this machine), without fragment. */
  readonly address: string;
  /** 40 hexadecimal digits, lower case, where the text carried them. */
  readonly fingerprint: string | undefined;
}

/** `badFingerprint`: what follows the address looks like a fingerprint that was cut off or mistyped. */
export type InvitationRefusal = 'empty' | 'notAnAddress' | 'insecure' | 'badFingerprint';

export type ParsedInvitation =
  | { readonly ok: true; readonly invitation: Invitation }
  | { readonly ok: false; readonly code: InvitationRefusal };

const invisible = /[\p{Cc}\p{Cf}]+/gu;
const wrapping = /^[\s<>"'“”„«»()[\]]+|[\s<>"'“”„«»()[\],;]+$/gu;
const ownScheme = /^(?:web\+)?support4good:(?:\/\/)?/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:\/\//i;
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const unescapeGroups = (text: string): string => text.replaceAll(/%(?:20|3a|2d)/gi, ' ');

/** Digits in whatever groups people write them; undefined where the text is something else, as a page's own fragment. */
function readFingerprint(text: string): string | 'bad' | undefined {
  const digits = unescapeGroups(text)
    .replaceAll(/[\s:.-]/g, '')
    .toLowerCase();
  if (/^[0-9a-f]{40}$/.test(digits)) return digits;
  return /^[0-9a-f]{12,}$/.test(digits) ? 'bad' : undefined;
}

/**
 * Reads what a person typed, pasted or scanned: the address of any page of the community, of its directory, or the short
 * text of a poster (`support4good:host/path#fingerprint`). Never throws.
 */
export function parseInvitation(text: string): ParsedInvitation {
  const cleaned = text.replaceAll(invisible, ' ').replaceAll(wrapping, '').replace(ownScheme, '');
  if (cleaned === '') return { ok: false, code: 'empty' };
  const [, place = '', rest = ''] = /^([^\s#]+)[\s#]*(.*)$/.exec(cleaned) ?? [];
  const fingerprint = readFingerprint(rest);
  if (fingerprint === 'bad') return { ok: false, code: 'badFingerprint' };
  // Words, not an address with a fingerprint behind it.
  if (fingerprint === undefined && /\s/.test(cleaned)) return { ok: false, code: 'notAnAddress' };

  const written = anyScheme.test(place) ? place : `https://${place}`;
  if (!URL.canParse(written)) return { ok: false, code: 'notAnAddress' };
  const url = new URL(written);
  const isLoopback = loopback.has(url.hostname);
  if (!isLoopback && !url.hostname.includes('.')) return { ok: false, code: 'notAnAddress' };
  if (url.username !== '' || url.password !== '') return { ok: false, code: 'notAnAddress' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    return { ok: false, code: url.protocol === 'http:' ? 'insecure' : 'notAnAddress' };
  }
  url.hash = '';
  return { ok: true, invitation: { address: url.href, fingerprint } };
}

/**
 * Where the directory may lie when all that is known is a page of the community, the likeliest first: beside the page
 * (as `publish` writes it), in `directory/` below it (as the server has it), then at the host's root.
 */
export function listDirectoryPlaces(address: string): readonly string[] {
  const { origin, pathname } = new URL(address);
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  const last = pathname.slice(folder.length);
  if (/^directory\.json(?:\.sig)?$/.test(last)) return [origin + folder];
  const paths = last === '' || last.includes('.') ? [folder] : [`${pathname}/`, folder];
  const withServers = [...paths, '/'].flatMap((path) => [path, `${path}directory/`]);
  return [...new Set(withServers)].map((path) => origin + path);
}
