import { toBase64url } from '../../../../lib/domain/directory/base64url.ts';
import { rotationStatement } from '../../../../lib/domain/directory/follow-key.ts';
import { toHex } from '../../../../lib/domain/hex.ts';
import {
  type DirectoryManifest,
  type KeyRotation,
  PublicKey,
  type ShardReference,
  Signature,
} from '../../../../lib/schema/directory.ts';
import { CommunityId, Sha256Hex } from '../../../../lib/schema/primitives.ts';

export interface TestKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
}

export const testCommunity = CommunityId.parse('test-community');

export const encode = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

export async function createTestKey(): Promise<TestKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { privateKey: pair.privateKey, publicKey: PublicKey.parse(toBase64url(raw)) };
}

export async function sign(key: TestKey, bytes: Uint8Array<ArrayBuffer>): Promise<Signature> {
  const signature = await crypto.subtle.sign('Ed25519', key.privateKey, bytes);
  return Signature.parse(toBase64url(new Uint8Array(signature)));
}

export async function rotate(from: TestKey, to: TestKey): Promise<KeyRotation> {
  const keys = { from: from.publicKey, to: to.publicKey };
  return { ...keys, signature: await sign(from, rotationStatement(testCommunity, keys)) };
}

export async function referenceTo(
  bytes: Uint8Array<ArrayBuffer>,
  shard: Pick<ShardReference, 'kind' | 'items'>,
): Promise<ShardReference> {
  const hash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return { ...shard, sha256: Sha256Hex.parse(hash), size: bytes.length };
}

export function createManifest(
  publicKey: PublicKey,
  change: Partial<DirectoryManifest> = {},
): DirectoryManifest {
  return {
    formatVersion: 1,
    community: {
      id: testCommunity,
      name: 'Test community',
      description: 'Exists in tests only.',
      steward: { name: 'A tester', contact: 'tester@community.example' },
      operatorShare: 0,
    },
    publicKey,
    version: 3,
    publishedAt: '2026-11-01T00:00:00Z',
    expiresAt: '2027-11-01T00:00:00Z',
    shards: [],
    ...change,
  };
}
