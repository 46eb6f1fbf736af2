import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  followKey,
  revocationStatement,
  rotationStatement,
} from '../../../../lib/domain/directory/follow-key.ts';
import type { KeyRevocation, KeyRotation, PublicKey } from '../../../../lib/schema/directory.ts';
import { CommunityId } from '../../../../lib/schema/primitives.ts';
import {
  createTestKey,
  encode,
  rotate,
  sign,
  type TestKey,
  testCommunity,
} from './signed-directory.ts';

const other = CommunityId.parse('another-community');

async function revoke(key: TestKey, signer = key, id = testCommunity): Promise<KeyRevocation> {
  const { publicKey } = key;
  return { key: publicKey, signature: await sign(signer, revocationStatement(id, publicKey)) };
}

let keys: readonly [TestKey, TestKey, TestKey];
let rotations: readonly KeyRotation[];
beforeAll(async () => {
  keys = [await createTestKey(), await createTestKey(), await createTestKey()];
  rotations = [await rotate(keys[0], keys[1]), await rotate(keys[1], keys[2])];
});

const follow = (
  publicKey: PublicKey,
  pinned: PublicKey | undefined,
  keyRotations: readonly KeyRotation[],
  revokedKeys: readonly KeyRevocation[] = [],
) =>
  followKey(
    {
      community: { id: testCommunity },
      publicKey,
      keyRotations: [...keyRotations],
      revokedKeys: [...revokedKeys],
    },
    pinned,
  );

describe('following a community’s key', () => {
  it.each([
    ['nothing pinned', undefined, 'same'],
    ['the same key', 2, 'same'],
    ['the one before', 1, 'rotated'],
    ['the first', 0, 'rotated'],
  ])('with %s', async (_name, pinned, expected) => {
    const pin = pinned === undefined ? undefined : keys[pinned]?.publicKey;
    expect(await follow(keys[2].publicKey, pin, rotations)).toBe(expected);
  });

  it('needs the rotations in order, and every one of them', async () => {
    const [first, , third] = keys;
    const reversed = [...rotations].reverse();
    expect(await follow(third.publicKey, first.publicKey, reversed)).toBe('keyChanged');
    for (const missing of [0, 1]) {
      const rest = rotations.filter((_, index) => index !== missing);
      expect(await follow(third.publicKey, first.publicKey, rest)).toBe('keyChanged');
    }
  });

  it('does not walk on past the key that it was to reach', async () => {
    const [, second] = keys;
    expect(await follow(second.publicKey, second.publicKey, rotations)).toBe('same');
  });

  it('stops at a withdrawn key, wherever it stands on the way', async () => {
    const [first, second, third] = keys;
    for (const withdrawn of keys) {
      const revoked = [await revoke(withdrawn)];
      expect(await follow(third.publicKey, first.publicKey, rotations, revoked)).toBe('keyRevoked');
    }
    const before = [await revoke(first)];
    expect(await follow(third.publicKey, second.publicKey, rotations, before)).toBe('rotated');
    expect(await follow(third.publicKey, undefined, rotations, before)).toBe('same');
    expect(await follow(first.publicKey, undefined, [], before)).toBe('keyRevoked');
  });

  it('stops a thief’s own rotation as soon as the withdrawal is seen', async () => {
    const [first] = keys;
    const thief = await createTestKey();
    const stolen = [await rotate(first, thief)];
    expect(await follow(thief.publicKey, first.publicKey, stolen)).toBe('rotated');
    const revoked = [await revoke(first)];
    expect(await follow(thief.publicKey, first.publicKey, stolen, revoked)).toBe('keyRevoked');
  });

  it('is not stopped by a stranger who withdraws a key of their own', async () => {
    const [first, second] = keys;
    const stranger = await createTestKey();
    const revoked = [await revoke(stranger)];
    for (const pinned of [first, second]) {
      const answer = await follow(stranger.publicKey, pinned.publicKey, rotations, revoked);
      expect(answer).toBe('keyChanged');
    }
    expect(await follow(stranger.publicKey, undefined, [], revoked)).toBe('keyRevoked');
  });

  it('takes a withdrawal from the key itself alone, and for this community alone', async () => {
    const [first, second, third] = keys;
    const forged = [await revoke(first, second), await revoke(first, first, other)];
    expect(await follow(third.publicKey, first.publicKey, rotations, forged)).toBe('rotated');
  });

  it('never takes one kind of statement for another', async () => {
    const [first, second] = keys;
    const rotation = { from: first.publicKey, to: second.publicKey };
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    expect(text(rotationStatement(testCommunity, rotation))).not.toBe(
      text(revocationStatement(testCommunity, first.publicKey)),
    );
    expect(text(revocationStatement(testCommunity, first.publicKey))).toBe(
      `support4good key revocation\ntest-community\n${first.publicKey}\n`,
    );
    const signature = await sign(first, encode(first.publicKey));
    const loose = [{ key: first.publicKey, signature }];
    expect(await follow(second.publicKey, first.publicKey, rotations, loose)).toBe('rotated');
  });

  it('answers whatever the order, repetition and mixture of true statements is', async () => {
    const [first, second, third] = keys;
    const revoked = await Promise.all(keys.map((key) => revoke(key)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...rotations), { maxLength: 6 }),
        fc.subarray(revoked),
        fc.constantFrom(first.publicKey, second.publicKey, third.publicKey, undefined),
        async (chain, withdrawn, pinned) => {
          const answer = await follow(third.publicKey, pinned, chain, withdrawn);
          const gone = (key: PublicKey) => withdrawn.some((each) => each.key === key);
          if (gone(pinned ?? third.publicKey)) expect(answer).toBe('keyRevoked');
          if (gone(third.publicKey)) expect(['keyRevoked', 'keyChanged']).toContain(answer);
          if (answer === 'rotated') expect(pinned).not.toBe(third.publicKey);
          if (pinned === first.publicKey && gone(second.publicKey)) {
            expect(answer).not.toBe('rotated');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
