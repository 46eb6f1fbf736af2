import { longestCreditPrefix } from '../../schema/api.ts';

/** Letters of a tag's alphabet (base32). */
const letters = 32;
/** Mean size of a bucket. Tags are hashes, so 256 on average leaves even a small bucket (three deviations) above 200. */
const meanBucket = 256;

/**
 * How many leading characters of a tag name its bucket: as many as leave enough tags in each that a download does not
 * show which one the client came for. 0 means one bucket for all.
 */
export function bucketLength(tags: number): number {
  let length = 0;
  while (length < longestCreditPrefix && tags / letters ** (length + 1) >= meanBucket) length += 1;
  return length;
}
