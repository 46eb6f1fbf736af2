import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add } from '../../../api/community/commands/add.ts';
import { diff } from '../../../api/community/commands/diff.ts';
import { importCommand } from '../../../api/community/commands/import.ts';
import { init } from '../../../api/community/commands/init.ts';
import { keys } from '../../../api/community/commands/keys.ts';
import { publish } from '../../../api/community/commands/publish.ts';
import { verify } from '../../../api/community/commands/verify.ts';
import { checkSuccession } from '../../../lib/domain/directory/check-succession.ts';
import type { DirectoryManifest, PublicKey } from '../../../lib/schema/directory.ts';
import { edit, publicKeyIn, run, runWith } from './commands/run-one.ts';
import { createFolder, goodFiles, readPublished, writeCommunity } from './community-folder.ts';

const on = (day: string) => ({ now: () => new Date(`${day}T12:00:00Z`) });
const publishOn = (folder: string, day: string) =>
  runWith({}, publish, [folder, '--next'], on(day));

/** What a subscriber holds: the pinned key and the manifest of the last sync. */
interface Subscription {
  readonly key: PublicKey;
  readonly manifest: DirectoryManifest;
}

/** One sync of a subscriber, by the extension's own rules; throws where it would keep what it has. */
async function sync(site: string, held: Subscription | undefined, day: string) {
  const { manifest, shards } = await readPublished(site, held?.key);
  const succession = checkSuccession(held?.manifest, manifest, on(day).now());
  if (!succession.ok) throw new Error(succession.code);
  const businesses = shards.flatMap((shard) =>
    shard.kind === 'memberBusinesses' ? shard.items.map(({ domain }) => String(domain)) : [],
  );
  return { key: manifest.publicKey, manifest, businesses, freshness: succession.freshness };
}

describe('a membership', () => {
  it('begins with an answer to a few questions, and ends at the next publication', async () => {
    const folder = await writeCommunity();
    const site = join(folder, 'site');
    await publishOn(folder, '2026-11-24');
    const first = await sync(site, undefined, '2026-11-24');
    const bakery = {
      name: 'Corner Bakery',
      domain: 'corner-bakery.com',
      category: 'food-drink',
      country: 'US',
      shipsTo: '',
      values: 'local',
      source: 'https://town.example/bakery',
    };
    const flags = Object.entries(bakery).map(([name, value]) => `--${name}=${value}`);
    expect((await run(add, 'business', folder, ...flags)).code).toBe(0);
    await publishOn(folder, '2026-11-25');
    const joined = await sync(site, first, '2026-11-25');
    expect(joined.businesses.sort()).toEqual(['corner-bakery.com', 'good-books.com']);

    await edit(folder, 'member-businesses.yaml', goodFiles['member-businesses.yaml'] ?? '', '');
    expect((await run(diff, folder)).output).toContain('- memberBusinesses good-books.com');
    await publishOn(folder, '2026-11-26');
    const left = await sync(site, joined, '2026-11-26');
    expect(left.businesses).toEqual(['corner-bakery.com']);
  });
});

describe('a community', () => {
  it('moves to another host, and its subscribers follow by the key', async () => {
    const folder = await writeCommunity();
    await publishOn(folder, '2026-11-24');
    const held = await sync(join(folder, 'site'), undefined, '2026-11-24');
    const elsewhere = join(await createFolder(), 'other-host');
    await cp(join(folder, 'site'), elsewhere, { recursive: true });
    await runWith({}, publish, [folder, '--next', '--out', elsewhere], on('2026-11-25'));
    expect((await sync(elsewhere, held, '2026-11-25')).manifest.version).toBe(2);
  });

  it('changes its key, and those who were away for two of them still follow', async () => {
    const folder = await writeCommunity();
    const site = join(folder, 'site');
    await publishOn(folder, '2026-11-20');
    const held = await sync(site, undefined, '2026-11-20');
    for (const day of ['2026-11-21', '2026-11-22']) {
      await run(keys, 'rotate', folder);
      await publishOn(folder, day);
    }
    const followed = await sync(site, held, '2026-11-23');
    expect(followed.key).not.toBe(held.key);
    const { output } = await run(keys, 'show', folder);
    expect(followed.key).toBe(publicKeyIn(output));
  });

  it('cannot be taken over by somebody who has its files and its host but not its key', async () => {
    const folder = await writeCommunity();
    const site = join(folder, 'site');
    await publishOn(folder, '2026-11-24');
    const held = await sync(site, undefined, '2026-11-24');
    await rm(join(folder, '.keys'), { recursive: true });
    await rm(site, { recursive: true });
    await edit(folder, 'community.yaml', 'version: 1', 'version: 9');
    await publishOn(folder, '2026-11-25');
    await expect(sync(site, held, '2026-11-25')).rejects.toThrow('keyChanged');
  });

  it('cannot be put back to an earlier day by its host', async () => {
    const folder = await writeCommunity();
    const site = join(folder, 'site');
    await publishOn(folder, '2026-11-24');
    const copy = join(await createFolder(), 'copy');
    await cp(site, copy, { recursive: true });
    await publishOn(folder, '2026-11-25');
    const held = await sync(site, undefined, '2026-11-25');
    await expect(sync(copy, held, '2026-11-26')).rejects.toThrow('rollback');
  });

  it('dies, and is marked as old while its members keep what they have', async () => {
    const folder = await writeCommunity();
    const site = join(folder, 'site');
    await publishOn(folder, '2026-11-24');
    const held = await sync(site, undefined, '2026-11-24');
    expect(held.freshness).toBe('fresh');
    const later = await sync(site, held, '2028-01-01');
    expect(later).toMatchObject({ freshness: 'expired', businesses: ['good-books.com'] });
    const { output } = await runWith({}, verify, [site], on('2028-01-01'));
    expect(output).toContain('expired');
  });

  it('splits, and the new one takes its directory over under its own name and key', async () => {
    const folder = await writeCommunity();
    await publishOn(folder, '2026-11-24');
    const own = join(await createFolder(), 'own');
    await runWith({ 'What is your community called?': 'New town' }, init, [own]);
    expect((await run(importCommand, join(folder, 'site'), own)).code).toBe(0);
    expect((await publishOn(own, '2026-11-25')).warnings).toBe('');
    const joined = await sync(join(own, 'site'), undefined, '2026-11-25');
    expect(joined.manifest.community).toMatchObject({ id: 'new-town', name: 'New town' });
    expect(joined.businesses).toEqual(['good-books.com']);
    const held = await sync(join(folder, 'site'), undefined, '2026-11-25');
    expect(joined.key).not.toBe(held.key);
  });
});
