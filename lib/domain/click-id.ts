import { CreditTag } from '../schema/api.ts';
import { ClickId, ClickSecret } from '../schema/primitives.ts';
import { fromHex, toHex } from './hex.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const idLength = 26;

/** RFC 4648 §6 base32 of the leading 130 bits, lower case, unpadded. */
export function base32Prefix(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < idLength; index += 1) {
    const bit = index * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += alphabet.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return text;
}

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  base32Prefix(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** A new secret of 16 random bytes, as 32 hexadecimal digits. */
export function createClickSecret(): ClickSecret {
  return ClickSecret.parse(toHex(crypto.getRandomValues(new Uint8Array(16))));
}

/**
 * The clickId of a secret: the first 26 characters of base32(SHA-256(the secret's 16 bytes)), lower case. It fits every
 * network's slot (the tightest known is Sovrn's former 32 characters) and says nothing about the shopper.
 */
export async function deriveClickId(secret: ClickSecret): Promise<ClickId> {
  return ClickId.parse(await digest(fromHex(secret)));
}

/** What a click's public tag is the digest of. */
export const creditTagSource = (clickId: ClickId): string => `support4good credit ${clickId}`;

/** What the public status buckets call a click, so that its clickId is never published. */
export async function deriveCreditTag(clickId: ClickId): Promise<CreditTag> {
  return CreditTag.parse(await digest(new TextEncoder().encode(creditTagSource(clickId))));
}
