import { revocationStatement, rotationStatement } from '../../lib/domain/directory/follow-key.ts';
import type { VectorKey } from './vector-keys.ts';
import { first, id, manifestOf, plain, second, third } from './vector-manifest.ts';

interface ManifestVector {
  readonly name: string;
  /** The exact text of directory.json, and of directory.json.sig. */
  readonly manifest: string;
  readonly signature: string;
  readonly pinnedKey?: string;
  /** `accepted`, `rotated`, or the code of the refusal. */
  readonly expected: string;
}

const rotation = (from: VectorKey, to: VectorKey) => {
  const keys = { from: from.publicKey, to: to.publicKey };
  return { ...keys, signature: from.sign(rotationStatement(id, keys)) };
};

const revocation = (key: VectorKey, signer = key) => ({
  key: key.publicKey,
  signature: signer.sign(revocationStatement(id, key.publicKey)),
});

function signed(
  name: string,
  content: object | string,
  key: VectorKey,
  expected: string,
  pinned?: VectorKey,
): ManifestVector {
  const manifest = typeof content === 'string' ? content : JSON.stringify(content);
  const signature = key.sign(Buffer.from(manifest));
  const pin = pinned === undefined ? {} : { pinnedKey: pinned.publicKey };
  return { name, manifest, signature, ...pin, expected };
}

const chain = { keyRotations: [rotation(first, second), rotation(second, third)] };
const good = signed('a plain manifest', plain, first, 'accepted');
const spaced = JSON.stringify(plain, undefined, 2);

const part = { sha256: '1'.repeat(64), size: 8_000 };
const indexed = (change: object, index: object = {}) =>
  manifestOf(first, {
    formatVersion: 2,
    retailerIndex: { bits: 2, items: 900, parts: [part, part], ...index },
    ...change,
  });

/** What a reader answers to a manifest and its signature. */
export const manifests: readonly ManifestVector[] = [
  good,
  signed('white space is part of what is signed', `${spaced}\n`, first, 'accepted'),
  signed('unknown fields are ignored', { ...plain, later: true }, first, 'accepted'),
  signed('the pinned key', plain, first, 'accepted', first),
  signed('another key', manifestOf(second), second, 'keyChanged', first),
  signed('two rotations, pinned before both', manifestOf(third, chain), third, 'rotated', first),
  signed('two rotations, pinned between them', manifestOf(third, chain), third, 'rotated', second),
  signed(
    'a rotation that the new key signed itself',
    manifestOf(second, {
      keyRotations: [{ ...rotation(first, second), signature: rotation(second, first).signature }],
    }),
    second,
    'keyChanged',
    first,
  ),
  signed(
    'the pinned key withdrawn, and a rotation from it that a thief could have signed',
    manifestOf(second, {
      keyRotations: [rotation(first, second)],
      revokedKeys: [revocation(first)],
    }),
    second,
    'keyRevoked',
    first,
  ),
  signed(
    'the pinned key withdrawn, and a new key without a rotation',
    manifestOf(second, { revokedKeys: [revocation(first)] }),
    second,
    'keyRevoked',
    first,
  ),
  signed(
    'a key on the way withdrawn',
    manifestOf(third, { ...chain, revokedKeys: [revocation(second)] }),
    third,
    'keyRevoked',
    first,
  ),
  signed(
    'an earlier key withdrawn, the pinned one not',
    manifestOf(third, { ...chain, revokedKeys: [revocation(first)] }),
    third,
    'rotated',
    second,
  ),
  signed(
    'an earlier key withdrawn, on first use',
    manifestOf(third, { ...chain, revokedKeys: [revocation(first)] }),
    third,
    'accepted',
  ),
  signed(
    'its own key withdrawn, on first use',
    manifestOf(first, { revokedKeys: [revocation(first)] }),
    first,
    'keyRevoked',
  ),
  signed(
    'its own key withdrawn, which is the pinned one',
    manifestOf(first, { revokedKeys: [revocation(first)] }),
    first,
    'keyRevoked',
    first,
  ),
  signed(
    'its own key withdrawn, which nothing leads to from the pinned one',
    manifestOf(third, { revokedKeys: [revocation(third)] }),
    third,
    'keyChanged',
    first,
  ),
  signed(
    'a withdrawal that another key signed is none',
    manifestOf(third, { ...chain, revokedKeys: [revocation(first, third)] }),
    third,
    'rotated',
    first,
  ),
  signed('signed by another key than it names', plain, second, 'badSignature'),
  {
    ...good,
    name: 'one byte changed',
    manifest: good.manifest.replace('250', '251'),
    expected: 'badSignature',
  },
  { ...good, name: 'a line break added', manifest: `${good.manifest}\n`, expected: 'badSignature' },
  {
    ...good,
    name: 'a signature with padding',
    signature: `${good.signature}==`,
    expected: 'badSignature',
  },
  {
    ...good,
    name: 'a signature with another spelling of its last bits',
    signature: respell(good.signature),
    expected: 'badSignature',
  },
  signed('cut short', good.manifest.slice(0, -1), first, 'notJson'),
  signed('a web page', '<!doctype html>', first, 'notJson'),
  signed('an index of retailers', indexed({}), first, 'accepted'),
  signed('an index in version 1', indexed({ formatVersion: 1 }), first, 'badSchema'),
  signed('version 2 without an index', indexed({ retailerIndex: undefined }), first, 'badSchema'),
  signed(
    'an index beside a shard of retailers',
    indexed({ shards: [{ kind: 'retailers', sha256: '0'.repeat(64), size: 100, items: 1 }] }),
    first,
    'badSchema',
  ),
  signed('an index of three parts', indexed({}, { parts: [part, part, part] }), first, 'badSchema'),
  signed(
    'more parts than shards',
    indexed({}, { bits: 1, parts: [part, part, part, part] }),
    first,
    'badSchema',
  ),
  signed('an index of 17 bits', indexed({}, { bits: 17 }), first, 'badSchema'),
  signed('a later format', { ...plain, formatVersion: 3 }, first, 'newerFormat'),
  signed(
    'values with their meaning, and other communities',
    manifestOf(first, {
      community: {
        ...Object(plain).community,
        values: [{ value: 'local', meaning: 'Owned by somebody who lives here.' }],
        lists: [{ name: 'Next town', url: 'https://next.town.example/', why: 'Our neighbours.' }],
      },
    }),
    first,
    'accepted',
  ),
  signed(
    'a name that turns the direction of what follows',
    manifestOf(first, { community: { ...Object(plain).community, name: 'Town \u202emoc.live' } }),
    first,
    'badSchema',
  ),
  signed('no steward', { ...plain, community: { id } }, first, 'badSchema'),
  signed(
    'a share over 100 %',
    manifestOf(first, { community: { ...Object(plain).community, operatorShare: 10_001 } }),
    first,
    'badSchema',
  ),
];

/** 86 characters hold 516 bits; the last four are none of the signature's, and must be zero. */
function respell(signature: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return signature.slice(0, -1) + alphabet.charAt(alphabet.indexOf(signature.slice(-1)) + 1);
}
