import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys } from '../../../../api/community/commands/keys.ts';
import { publish } from '../../../../api/community/commands/publish.ts';
import { verify } from '../../../../api/community/commands/verify.ts';
import { writeCommunity } from '../community-folder.ts';
import { edit, publicKeyIn, run, runWith } from './run-one.ts';

async function setUp() {
  const folder = await writeCommunity();
  const stolen = publicKeyIn((await run(keys, 'create', folder)).output);
  await run(publish, folder);
  const withdrawal = (await readdir(join(folder, '.keys'))).find((file) => file.endsWith('.json'));
  return { folder, stolen, withdrawal: join(folder, '.keys', withdrawal ?? '') };
}

async function publishNext(folder: string, version: number): Promise<void> {
  await edit(folder, 'community.yaml', `version: ${version - 1}`, `version: ${version}`);
  expect(await run(publish, folder)).toMatchObject({ code: 0 });
}

const verifyAs = async (folder: string, key: string) => {
  const { code, warnings } = await run(verify, join(folder, 'site'), `--key=${key}`);
  return code === 0 ? 'accepted' : /refused: (\w+)/.exec(warnings)?.[1];
};

describe('withdrawing a key', () => {
  it('stops everybody who pinned it, and lets newcomers in under the new one', async () => {
    const { folder, stolen } = await setUp();
    const fresh = publicKeyIn((await run(keys, 'revoke', folder)).output);
    expect(fresh).not.toBe(stolen);
    await publishNext(folder, 2);
    expect(await verifyAs(folder, stolen)).toBe('keyRevoked');
    expect(await verifyAs(folder, fresh)).toBe('accepted');
    expect(await run(verify, join(folder, 'site'))).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'community.yaml'), 'utf8')).toContain('# Who we are');
  });

  it('works with the paper that was made with the key, when the key is gone', async () => {
    const { folder, stolen, withdrawal } = await setUp();
    await rm(join(folder, '.keys', 'community.pem'));
    const revoked = await run(keys, 'revoke', folder, '--certificate', withdrawal);
    await publishNext(folder, 2);
    expect(await verifyAs(folder, stolen)).toBe('keyRevoked');
    expect(await verifyAs(folder, publicKeyIn(revoked.output))).toBe('accepted');
  });

  it('of a former key leaves those who have followed alone, and stops those who have not', async () => {
    const { folder, stolen } = await setUp();
    const second = publicKeyIn((await run(keys, 'rotate', folder)).output);
    await publishNext(folder, 2);
    const former = join(folder, '.keys', 'community.pem.old-1');
    expect((await run(keys, 'revoke', folder, '--key', former)).code).toBe(0);
    await publishNext(folder, 3);
    expect(await verifyAs(folder, second)).toBe('accepted');
    expect(await verifyAs(folder, stolen)).toBe('keyRevoked');
  });

  it('of the newest of several keys stops them all, and the next hand-over works again', async () => {
    const { folder, stolen } = await setUp();
    const second = publicKeyIn((await run(keys, 'rotate', folder)).output);
    const third = publicKeyIn((await run(keys, 'revoke', folder)).output);
    await publishNext(folder, 2);
    for (const key of [stolen, second]) expect(await verifyAs(folder, key)).toBe('keyRevoked');
    const fourth = publicKeyIn((await run(keys, 'rotate', folder)).output);
    await publishNext(folder, 3);
    for (const key of [third, fourth]) expect(await verifyAs(folder, key)).toBe('accepted');
  });

  it('is no way back: the withdrawn key cannot publish', async () => {
    const { folder } = await setUp();
    await run(keys, 'revoke', folder);
    await edit(folder, 'community.yaml', 'version: 1', 'version: 2');
    const old = join(folder, '.keys', 'community.pem.revoked-1');
    await expect(run(publish, folder, '--key', old)).rejects.toThrow('this key was withdrawn');
  });

  it('twice writes it down once', async () => {
    const { folder, withdrawal } = await setUp();
    await run(keys, 'revoke', folder);
    await run(keys, 'revoke', folder, '--certificate', withdrawal);
    const profile = await readFile(join(folder, 'community.yaml'), 'utf8');
    expect(profile.match(/- key: /g)).toHaveLength(1);
  });

  it.each([
    ['is no JSON', () => 'hello'],
    [
      'is another community’s',
      (text: string) => text.replace(/"signature": "../, '"signature": "AA'),
    ],
  ])('refuses a paper that %s, and changes nothing', async (_what, change) => {
    const { folder, withdrawal } = await setUp();
    const before = await readFile(join(folder, 'community.yaml'), 'utf8');
    await writeFile(withdrawal, change(await readFile(withdrawal, 'utf8')));
    const attempt = run(keys, 'revoke', folder, '--certificate', withdrawal);
    await expect(attempt).rejects.toMatchObject({ code: 'unreadable' });
    expect(await readFile(join(folder, 'community.yaml'), 'utf8')).toBe(before);
  });

  it('keeps a paper for every key it makes', async () => {
    const { folder } = await setUp();
    await run(keys, 'rotate', folder);
    const papers = (await readdir(join(folder, '.keys'))).filter((file) => file.endsWith('.json'));
    expect(papers).toHaveLength(2);
  });

  it('needs the passphrase of an encrypted key, and leaves everything as it was without it', async () => {
    const folder = await writeCommunity();
    await runWith({}, keys, ['create', folder], { env: { S4G_SIGNING_KEY_PASSPHRASE: 'horse' } });
    for (const action of ['rotate', 'revoke', 'show']) {
      await expect(run(keys, action, folder)).rejects.toMatchObject({ code: 'passphrase' });
    }
    const files = await readdir(join(folder, '.keys'));
    expect(files.filter((file) => file.endsWith('.pem') || file.includes('.next'))).toEqual([
      'community.pem',
    ]);
  });

  it('takes the key up again after it was stopped half-way', async () => {
    const { folder } = await setUp();
    const file = join(folder, '.keys', 'community.pem');
    const second = publicKeyIn((await run(keys, 'rotate', folder)).output);
    // As if the machine had stopped between writing the hand-over down and moving the keys.
    await rename(file, `${file}.next`);
    await rename(`${file}.old-1`, file);
    await expect(run(keys, 'rotate', folder)).rejects.toThrow(
      /stopped half-way; move .*community\.pem\.next/,
    );
    await rename(`${file}.next`, file);
    await publishNext(folder, 2);
    expect(await verifyAs(folder, second)).toBe('accepted');
  });
});
