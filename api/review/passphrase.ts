import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// OWASP Password Storage Cheat Sheet, read 2026-11-25: scrypt with N = 2^17, r = 8, p = 1. It takes 128 MB for a moment;
// half of that is enough for passphrases of 98 random bits, which nobody chose.
const cost = { N: 2 ** 15, r: 8, p: 1 } as const;
const maxmem = 64 * 1024 * 1024;
const keyLength = 32;

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, keyLength, { ...cost, maxmem }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

/** A passphrase of 98 random bits that can be read out: four groups of five letters and digits. */
export function createPassphrase(): string {
  // Without those that are taken for others (i l o 0 1); one stands twice, so that a byte falls on all of them evenly.
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789x';
  const characters = [...randomBytes(20)].map((byte) => letters[byte % 32]);
  return characters.join('').replace(/.{5}(?=.)/g, '$&-');
}

/** The passphrase as it is kept: `scrypt$salt$key`. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(passphrase, salt);
  return `scrypt$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

const nobody = `scrypt$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(keyLength).toString('base64url')}`;

/** Compares in constant time, and takes as long for a steward who does not exist. */
export async function checkPassphrase(
  passphrase: string,
  stored: string | undefined,
): Promise<boolean> {
  const [, salt = '', key = ''] = (stored ?? nobody).split('$');
  const derived = await derive(passphrase, Buffer.from(salt, 'base64url'));
  const expected = Buffer.from(key, 'base64url');
  const same = expected.length === derived.length && timingSafeEqual(expected, derived);
  return same && stored !== undefined;
}
