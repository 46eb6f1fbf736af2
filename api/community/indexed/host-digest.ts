import { hash } from 'node:crypto';
import { bucketCount } from './retailer-spool.ts';

/** The first 32 bits of the SHA-256 of a text: `digestHost` of the readers, without their waiting. */
export const digestText = (text: string): number => hash('sha256', text, 'buffer').readUInt32BE(0);

/** The bucket of a digest: its first byte. */
export const bucketOf = (digest: number): number => Math.floor(digest / (2 ** 32 / bucketCount));
