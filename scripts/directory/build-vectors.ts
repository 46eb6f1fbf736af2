import { manifests } from './manifest-vectors.ts';
import { shards } from './shard-vectors.ts';
import { successions } from './succession-vectors.ts';
import { first, second, third } from './vector-manifest.ts';

/** Test vectors for whoever implements the format elsewhere: texts, keys that everybody knows, and what comes of them. */
export function buildVectors(): string {
  const keys = [first, second, third].map(({ seed, publicKey }) => ({ seed, publicKey }));
  return `${JSON.stringify({ keys, manifests, successions, shards }, undefined, 1)}\n`;
}
