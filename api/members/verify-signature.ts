import { createHmac, timingSafeEqual } from 'node:crypto';

/** What signatures are compared with when a member is unknown, so that this takes as long as a wrong signature. */
const nobody = 'no secret';

/** True when one of the secrets made this signature: HMAC-SHA256, compared in constant time. */
export function isSignedBy(
  secrets: readonly string[],
  signed: Uint8Array | string,
  signature: string | undefined,
  encoding: 'base64' | 'hex',
): boolean {
  const shape = encoding === 'hex' ? /^[0-9a-f]{64}$/ : /^[A-Za-z0-9+/]{43}=$/;
  const given = Buffer.from(signature ?? '', encoding);
  const wellFormed = shape.test(signature ?? '');
  const matches = (secrets.length === 0 ? [nobody] : secrets).map((secret) => {
    const expected = createHmac('sha256', secret).update(signed).digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return secrets.length > 0 && wellFormed && matches.includes(true);
}
