import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../directory/sha256-hex.ts';

/** 256 random bits for a link or a cookie; only its hash is kept. */
export const createToken = (): string => randomBytes(32).toString('base64url');

/** Whether it has the shape of a token that `createToken` makes: 32 bytes as base64url. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** What is kept instead of a token: its SHA-256 in hexadecimal. */
export const hashToken = (token: string): string => sha256Hex(token);

/** 26 letters and digits that prove a domain: no secret, everybody can read it there. */
export function createProofCode(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return [...randomBytes(26)].map((byte) => letters[byte % 32]).join('');
}
