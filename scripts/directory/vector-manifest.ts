import type { DirectoryManifest } from '../../lib/schema/directory.ts';
import { CommunityId } from '../../lib/schema/primitives.ts';
import { type VectorKey, vectorKey } from './vector-keys.ts';

export const id = CommunityId.parse('vectors');
export const first = vectorKey(1);
export const second = vectorKey(2);
export const third = vectorKey(3);

/** The manifest that most vectors start from. */
export const manifestOf = (key: VectorKey, change: object = {}): object =>
  ({
    formatVersion: 1,
    community: {
      id,
      name: 'Test vectors',
      description: 'For those who implement the format.',
      steward: { name: 'Nobody', contact: 'nobody@vectors.example' },
      operatorShare: 250,
    },
    publicKey: key.publicKey,
    version: 7,
    publishedAt: '2026-11-01T00:00:00Z',
    expiresAt: '2027-11-01T00:00:00Z',
    shards: [],
    ...change,
  }) satisfies Partial<DirectoryManifest>;

export const plain = manifestOf(first);
