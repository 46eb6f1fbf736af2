import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { CommunityId } from '../../../lib/schema/primitives.ts';
import type { Command } from '../command-io.ts';
import { keyFileOf } from '../key-file.ts';
import { profileFile } from '../read-profile.ts';
import { writeRevocation } from '../revocation-file.ts';
import { ensureSigningKey } from '../signing-key.ts';
import { startingFiles } from '../starting-files.ts';

const toId = (name: string): CommunityId =>
  CommunityId.parse(
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 63)
      .replace(/^-+|-+$/g, '') || 'community',
  );

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch {
    // Not there yet: as good as empty; if it cannot be made, making it says why.
    return true;
  }
}

export const init: Command = {
  usage: 'init [folder]',
  summary: 'asks five questions and leaves a community’s folder that can be published',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const folder = resolve(positionals[0] ?? '.');
    if (!(await isEmpty(folder))) {
      io.warn(`${folder} is not empty; name a new folder, nothing was changed\n`);
      return 1;
    }
    const name = await io.ask('What is your community called?', basename(folder));
    const description = await io.ask('What is it for, in one sentence?', `Shops we recommend.`);
    const steward = await io.ask('Who answers for it?', 'The steward');
    const contact = await io.ask('How can that person be reached?', 'A letter to the steward');
    const share = await io.ask('What does it keep of each commission?', '0 %');
    const id = toId(name);
    const profile = stringify({
      id,
      name,
      description,
      steward: { name: steward, contact },
      operatorShare: /%$/.test(share.trim()) ? share.trim() : `${share.trim()} %`,
      version: 1,
      publishedAt: io
        .now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
      expiresAfterDays: 365,
    });
    const files = { ...startingFiles, [profileFile]: startingFiles[profileFile] + profile };
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    const keyFile = keyFileOf(folder);
    const key = await ensureSigningKey(keyFile, io.env.S4G_SIGNING_KEY_PASSPHRASE);
    const withdrawal = await writeRevocation(id, key, keyFile);
    io.write(
      `${folder} is ready. Fill in the lists, then: check, publish.\n` +
        `Copy ${keyFile} to a second safe place: without it subscribers cannot follow you.\n` +
        `Give ${withdrawal} to a second person: it withdraws the key should it be stolen, and does nothing else.\n`,
    );
    return 0;
  },
};
