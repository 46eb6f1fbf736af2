import { deltas } from './delta-vectors.ts';
import { hosts, indexParts } from './index-vectors.ts';
import { manifests } from './manifest-vectors.ts';
import { packs } from './pack-vectors.ts';
import { shards } from './shard-vectors.ts';
import { successions } from './succession-vectors.ts';
import { first, second, third } from './vector-manifest.ts';

/** Test vectors for whoever implements the format elsewhere: texts, keys that everybody knows, and what comes of them. */
export function buildVectors(): string {
  const keys = [first, second, third].map(({ seed, publicKey }) => ({ seed, publicKey }));
  const vectors = { keys, manifests, successions, shards, indexParts, hosts, deltas, packs };
  return `${JSON.stringify(vectors, undefined, 1)}\n`;
}
