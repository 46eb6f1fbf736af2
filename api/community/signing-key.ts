import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PublicKey, Signature } from '../../lib/schema/directory.ts';
import { z } from '../../lib/zod.ts';

/** The steward's key cannot be used as it is; the message says what to do about it. */
export class SigningKeyError extends Error {
  override readonly name = 'SigningKeyError';
  readonly code: 'missing' | 'exists' | 'unreadable' | 'passphrase';
  readonly file: string;

  constructor(code: SigningKeyError['code'], file: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.file = file;
  }
}

export interface SigningKey {
  readonly publicKey: PublicKey;
  /** Ed25519 (RFC 8032) signature of exactly these bytes. */
  readonly sign: (bytes: Uint8Array) => Signature;
  /** Whether other users of this computer can read the file. */
  readonly readableByOthers: boolean;
}

const Jwk = z.object({ crv: z.literal('Ed25519'), x: PublicKey });
const codeOf = (cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause ? cause.code : undefined;

function describeKey(privateKey: KeyObject, mode: number): SigningKey {
  const { x } = Jwk.parse(createPublicKey(privateKey).export({ format: 'jwk' }));
  return {
    publicKey: x,
    sign: (bytes) => Signature.parse(sign(null, bytes, privateKey).toString('base64url')),
    readableByOthers: process.platform !== 'win32' && (mode & 0o077) !== 0,
  };
}

/**
 * Makes an Ed25519 key and keeps it as PKCS #8 PEM that only its owner can read (mode 0600), encrypted when a passphrase
 * is given. Never overwrites a key: without the old one, subscribers cannot follow.
 * @throws {SigningKeyError} `exists` when the file is there already.
 */
export async function createSigningKey(file: string, passphrase?: string): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const encryption = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem', ...encryption });
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
    throw new SigningKeyError(
      'exists',
      file,
      `${file} is there already and is not replaced`,
      cause,
    );
  }
  return describeKey(privateKey, 0o600);
}

/** @throws {SigningKeyError} when the file is missing, is no Ed25519 key, or the passphrase does not open it. */
export async function loadSigningKey(file: string, passphrase?: string): Promise<SigningKey> {
  let pem: string;
  try {
    pem = await readFile(file, 'utf8');
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    throw new SigningKeyError('missing', file, `there is no key in ${file}`, cause);
  }
  const encrypted = pem.includes('ENCRYPTED');
  try {
    // An empty passphrase for an encrypted key is a wrong one; without the property Node would throw another error.
    const options = encrypted ? { key: pem, passphrase: passphrase ?? '' } : { key: pem };
    return describeKey(createPrivateKey(options), (await stat(file)).mode);
  } catch (cause) {
    if (encrypted) {
      throw new SigningKeyError('passphrase', file, `the passphrase does not open ${file}`, cause);
    }
    throw new SigningKeyError(
      'unreadable',
      file,
      `${file} holds no Ed25519 key (PKCS #8 PEM)`,
      cause,
    );
  }
}

/** The key in this file, made on first use. */
export async function ensureSigningKey(file: string, passphrase?: string): Promise<SigningKey> {
  try {
    return await loadSigningKey(file, passphrase);
  } catch (cause) {
    if (!(cause instanceof SigningKeyError) || cause.code !== 'missing') throw cause;
    return createSigningKey(file, passphrase);
  }
}
