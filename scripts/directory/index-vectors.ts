import { createHash } from 'node:crypto';
import { writeIndexPart } from '../../lib/domain/directory/retailer-index.ts';
import { Sha256Hex } from '../../lib/schema/primitives.ts';

interface IndexPartVector {
  readonly name: string;
  /** The bytes of the part in hexadecimal. */
  readonly part: string;
  readonly bits: number;
  readonly parts: number;
  /** Its place among the parts. */
  readonly at: number;
  /** `accepted`, or the code of the refusal. */
  readonly expected: string;
  /** Of an accepted part, for each of its shards: the prefix, and the first and the last remainder. */
  readonly shards?: readonly { prefix: number; first: number; last: number }[];
}

interface HostVector {
  readonly host: string;
  /** The first 32 bits of its SHA-256. */
  readonly digest: string;
  readonly bits: number;
  readonly prefix: number;
  readonly remainder: number;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();

const shardOf = (
  seed: string,
  change: { items?: number; hashes?: number; size?: number } = {},
) => ({
  sha256: Sha256Hex.parse(digestOf(seed).toString('hex')),
  size: change.size ?? 30_000,
  items: change.items ?? 200,
  remainders: Uint16Array.from({ length: change.hashes ?? 200 }, (_, at) => at * 300 + 5),
});

const two = [shardOf('one'), shardOf('two')];
const good = writeIndexPart(two);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const change = (offset: number, ...values: number[]) => {
  const bytes = good.slice();
  bytes.set(values, offset);
  return bytes;
};

const partVector = (name: string, bytes: Uint8Array, expected: string): IndexPartVector => ({
  name,
  part: hex(bytes),
  bits: 2,
  parts: 2,
  at: 1,
  expected,
});

const ends = { first: 5, last: 59_705 };

/** What a reader answers to the second of two parts of an index of 2^2 shards. */
export const indexParts: readonly IndexPartVector[] = [
  {
    ...partVector('two shards of 200 hosts', good, 'accepted'),
    shards: [
      { prefix: 2, ...ends },
      { prefix: 3, ...ends },
    ],
  },
  partVector('one byte too few', good.slice(0, -1), 'wrongLength'),
  partVector('one byte too many', Uint8Array.from([...good, 0]), 'wrongLength'),
  partVector('cut off in the records', good.slice(0, 79), 'wrongLength'),
  partVector('nothing', new Uint8Array(), 'wrongLength'),
  partVector('one shard where two belong', writeIndexPart([shardOf('one')]), 'wrongLength'),
  partVector(
    '199 entries',
    writeIndexPart([shardOf('one', { items: 199 }), two[0] ?? shardOf('')]),
    'tooFew',
  ),
  partVector(
    '199 hosts',
    writeIndexPart([two[0] ?? shardOf(''), shardOf('two', { hashes: 199 })]),
    'tooFew',
  ),
  partVector(
    '20,001 entries',
    writeIndexPart([shardOf('one', { items: 20_001 }), shardOf('two')]),
    'badShard',
  ),
  partVector(
    'a shard over 16 MiB',
    writeIndexPart([shardOf('one', { size: 2 ** 24 + 1 }), shardOf('two')]),
    'badShard',
  ),
  partVector('a remainder twice', change(82, 5, 0), 'unsorted'),
  partVector('remainders in another order', change(81, 0xff), 'unsorted'),
];

/** How a host is looked up, with as many bits as an index may have. */
export const hosts: readonly HostVector[] = [1, 11, 16].flatMap((bits) =>
  ['shop.com', 'www.shop.co.uk', 'xn--bcher-kva.example'].map((host) => {
    const digest = digestOf(host).readUInt32BE(0);
    const shifted = BigInt(digest);
    return {
      host,
      digest: digest.toString(16).padStart(8, '0'),
      bits,
      prefix: Number(shifted >> BigInt(32 - bits)),
      remainder: Number((shifted >> BigInt(16 - bits)) & 0xffffn),
    };
  }),
);
