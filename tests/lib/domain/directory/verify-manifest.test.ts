import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  maximumManifestBytes,
  verifyManifest,
} from '../../../../lib/domain/directory/verify-manifest.ts';
import { CommunityId } from '../../../../lib/schema/primitives.ts';
import {
  createManifest,
  createTestKey,
  encode,
  rotate,
  sign,
  type TestKey,
} from './signed-directory.ts';

let key: TestKey;
let bytes: Uint8Array<ArrayBuffer>;
let signature: string;

beforeAll(async () => {
  key = await createTestKey();
  bytes = encode(createManifest(key.publicKey));
  signature = await sign(key, bytes);
});

const changed = (index: number): Uint8Array<ArrayBuffer> => {
  const copy = bytes.slice();
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
};

describe('verifyManifest', () => {
  it('accepts what the key signed, also with a line break after the signature', async () => {
    expect(await verifyManifest(bytes, `${signature}\n`)).toEqual({
      ok: true,
      manifest: createManifest(key.publicKey),
      keyRotated: false,
    });
  });

  it('refuses a change of any single byte', async () => {
    for (let index = 0; index < bytes.length; index += 1) {
      const result = await verifyManifest(changed(index), signature);
      expect(result.ok, `byte ${index}`).toBe(false);
    }
  });

  it('refuses the file cut short at any length', async () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const result = await verifyManifest(bytes.slice(0, length), signature);
      expect(result, `length ${length}`).toEqual({ ok: false, code: 'notJson' });
    }
  });

  it('refuses a change of any single character of the signature', async () => {
    for (let index = 0; index < signature.length; index += 1) {
      const other = signature.charAt(index) === 'A' ? 'B' : 'A';
      const text = signature.slice(0, index) + other + signature.slice(index + 1);
      expect(await verifyManifest(bytes, text), `character ${index}`).toEqual({
        ok: false,
        code: 'badSignature',
      });
    }
  });

  it.each([
    ['nothing', ''],
    ['HTML', '<!doctype html><title>Not found</title>'],
    ['too short', 'AAAA'],
    ['padded', 'A'.repeat(86).concat('==')],
    ['not base64url', '*'.repeat(86)],
  ])('refuses a signature that is %s', async (_name, text) => {
    expect(await verifyManifest(bytes, text)).toEqual({ ok: false, code: 'badSignature' });
  });

  it('refuses a white space added to the signed bytes', async () => {
    const spaced = encode(`${new TextDecoder().decode(bytes)}\n`);
    expect(await verifyManifest(spaced, signature)).toEqual({ ok: false, code: 'badSignature' });
  });

  it.each([
    ['HTML with status 200', '<!doctype html><title>Sign in</title>', 'notJson'],
    ['empty', '', 'notJson'],
    ['null', 'null', 'badSchema'],
    ['a list', '[]', 'badSchema'],
    ['a later format', '{"formatVersion":3}', 'newerFormat'],
    ['without a version', '{"community":{}}', 'badSchema'],
    ['deeply nested', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'badSchema'],
  ])('refuses what is %s', async (_name, text, code) => {
    expect(await verifyManifest(encode(text), signature)).toEqual({ ok: false, code });
  });

  it('refuses broken UTF-8 and files over the limit', async () => {
    const broken = Uint8Array.of(0x22, 0xff, 0x22);
    expect(await verifyManifest(broken, signature)).toEqual({ ok: false, code: 'notJson' });
    const large = new Uint8Array(maximumManifestBytes + 1);
    expect(await verifyManifest(large, signature)).toEqual({ ok: false, code: 'tooLarge' });
  });

  it('refuses bidirectional overrides in names, well signed or not', async () => {
    const manifest = createManifest(key.publicKey);
    const tricked = encode({
      ...manifest,
      community: { ...manifest.community, name: 'Shelter \u202eknab' },
    });
    expect(await verifyManifest(tricked, await sign(key, tricked))).toEqual({
      ok: false,
      code: 'badSchema',
    });
  });

  it('never throws on 10,000 mutations, and accepts none', { timeout: 60_000 }, async () => {
    const mutation = fc.record({
      at: fc.nat({ max: bytes.length - 1 }),
      remove: fc.nat({ max: 40 }),
      insert: fc.uint8Array({ minLength: 0, maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ at, remove, insert }) => {
        const mutated = Uint8Array.from([
          ...bytes.slice(0, at),
          ...insert,
          ...bytes.slice(at + remove),
        ]);
        fc.pre(
          mutated.length !== bytes.length || mutated.some((byte, index) => byte !== bytes[index]),
        );
        expect((await verifyManifest(mutated, signature)).ok).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the pinned key', () => {
  it('refuses another key, however well it signs', async () => {
    const other = await createTestKey();
    const foreign = encode(createManifest(other.publicKey));
    expect(await verifyManifest(foreign, await sign(other, foreign), key.publicKey)).toEqual({
      ok: false,
      code: 'keyChanged',
    });
  });

  it('refuses a manifest that names the pinned key but is signed by another', async () => {
    const other = await createTestKey();
    expect(await verifyManifest(bytes, await sign(other, bytes), key.publicKey)).toEqual({
      ok: false,
      code: 'badSignature',
    });
  });

  it('follows a chain of rotations from any earlier key', async () => {
    const [second, third] = [await createTestKey(), await createTestKey()];
    const keyRotations = [await rotate(key, second), await rotate(second, third)];
    const manifest = encode(createManifest(third.publicKey, { keyRotations }));
    const text = await sign(third, manifest);
    for (const pinned of [key, second]) {
      expect(await verifyManifest(manifest, text, pinned.publicKey)).toMatchObject({
        ok: true,
        keyRotated: true,
      });
    }
    expect(await verifyManifest(manifest, text, third.publicKey)).toMatchObject({
      ok: true,
      keyRotated: false,
    });
  });

  it('refuses a rotation that the new key signed itself, or that was made for another community', async () => {
    const next = await createTestKey();
    const real = await rotate(key, next);
    const forged = { ...real, signature: (await rotate(next, key)).signature };
    for (const change of [
      { keyRotations: [forged] },
      {
        keyRotations: [real],
        community: {
          ...createManifest(key.publicKey).community,
          id: CommunityId.parse('another-community'),
        },
      },
    ]) {
      const manifest = encode(createManifest(next.publicKey, change));
      expect(await verifyManifest(manifest, await sign(next, manifest), key.publicKey)).toEqual({
        ok: false,
        code: 'keyChanged',
      });
    }
  });
});
