import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createSigningKey,
  ensureSigningKey,
  loadSigningKey,
} from '../../../api/community/signing-key.ts';
import { verifySignature } from '../../../lib/domain/directory/verify-signature.ts';
import { createFolder } from './community-folder.ts';

const newFile = async () => join(await createFolder(), 'keys', 'key.pem');
const bytes = new TextEncoder().encode('a manifest');

describe('the signing key', () => {
  it('is made once, readable by its owner alone, and signs what WebCrypto verifies', async () => {
    const file = await newFile();
    const made = await ensureSigningKey(file);
    const loaded = await ensureSigningKey(file);
    expect(loaded.publicKey).toBe(made.publicKey);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(loaded.readableByOthers).toBe(false);
    expect(await verifySignature(made.publicKey, loaded.sign(bytes), bytes)).toBe(true);
  });

  it('is never replaced', async () => {
    const file = await newFile();
    await createSigningKey(file);
    const before = await readFile(file, 'utf8');
    await expect(createSigningKey(file)).rejects.toMatchObject({ code: 'exists' });
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('is encrypted by a passphrase, and opened by no other', async () => {
    const file = await newFile();
    const made = await createSigningKey(file, 'correct horse');
    expect(await readFile(file, 'utf8')).toContain('ENCRYPTED');
    expect((await loadSigningKey(file, 'correct horse')).publicKey).toBe(made.publicKey);
    await expect(loadSigningKey(file, 'wrong')).rejects.toMatchObject({ code: 'passphrase' });
    await expect(loadSigningKey(file)).rejects.toMatchObject({ code: 'passphrase' });
  });

  it.each([
    ['is empty', ''],
    ['is no key', 'hello'],
    [
      'is a key of another kind',
      '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n',
    ],
  ])('that %s is refused with its file’s name', async (_name, text) => {
    const file = join(await createFolder(), 'key.pem');
    await writeFile(file, text);
    await expect(loadSigningKey(file)).rejects.toMatchObject({ code: 'unreadable', file });
  });

  it('that is missing is said', async () => {
    await expect(loadSigningKey(await newFile())).rejects.toMatchObject({ code: 'missing' });
  });
});
