import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../../api/community/commands/check.ts';
import { publish } from '../../../../api/community/commands/publish.ts';
import { readPublished, writeCommunity } from '../community-folder.ts';
import { edit, run, runWith } from './run-one.ts';

const at = (day: string) => ({ now: () => new Date(`${day}T09:30:15.250Z`) });
const profileOf = (folder: string) => readFile(join(folder, 'community.yaml'), 'utf8');

describe('publishing again', () => {
  it('raises number and day by itself, and leaves the rest of the file alone', async () => {
    const folder = await writeCommunity();
    const before = await profileOf(folder);
    await runWith({}, publish, [folder, '--next'], at('2026-11-24'));
    await edit(folder, 'retailers.csv', 'Portal Men', 'Portal for Men');
    expect((await runWith({}, publish, [folder, '--next'], at('2026-11-25'))).code).toBe(0);
    const { manifest } = await readPublished(join(folder, 'site'));
    expect(manifest).toMatchObject({ version: 2, publishedAt: '2026-11-25T09:30:15Z' });
    expect(await profileOf(folder)).toBe(
      before
        .replace('version: 1', 'version: 2')
        .replace('2026-11-20T12:00:00Z', '2026-11-25T09:30:15Z'),
    );
  });

  it('changes nothing when the lists have an error', async () => {
    const folder = await writeCommunity();
    await run(publish, folder);
    await edit(folder, 'retailers.csv', 'shop.com', 'chase.com');
    const before = await profileOf(folder);
    await expect(run(publish, folder, '--next')).rejects.toThrow('belongs to a bank');
    expect(await profileOf(folder)).toBe(before);
  });

  it('takes the number that a publication left which failed half-way', async () => {
    const folder = await writeCommunity();
    await run(publish, folder);
    await edit(folder, 'retailers.csv', 'Portal Men', 'Portal for Men');
    await edit(folder, 'community.yaml', 'version: 1', 'version: 2');
    expect((await run(publish, folder, '--next')).code).toBe(0);
    expect(await profileOf(folder)).toContain('version: 2\n');
  });

  it('refuses a clock that is behind the last publication', async () => {
    const folder = await writeCommunity();
    await run(publish, folder);
    const attempt = runWith({}, publish, [folder, '--next'], at('2020-01-01'));
    await expect(attempt).rejects.toThrow('this computer’s clock says 2020-01-01T09:30:15.250Z');
  });

  it('says what to do when other content has the same number', async () => {
    const folder = await writeCommunity();
    await run(publish, folder);
    const manifest = join(folder, 'site', 'directory.json');
    const before = await readFile(manifest, 'utf8');
    await edit(folder, 'retailers.csv', 'Portal Men', 'Portal for Men');
    await expect(run(publish, folder)).rejects.toThrow('Publish with --next');
    expect(await readFile(manifest, 'utf8')).toBe(before);
  });

  it('writes the same site again without touching a shard', async () => {
    const folder = await writeCommunity();
    await run(publish, folder);
    const { manifest } = await readPublished(join(folder, 'site'));
    const shard = join(folder, 'site', 'shards', `${manifest.shards[0]?.sha256}.json`);
    const { mtimeMs } = await stat(shard);
    expect((await run(publish, folder)).output).toContain('(0 new)');
    expect((await stat(shard)).mtimeMs).toBe(mtimeMs);
  });

  it('mends a shard that was damaged since, also when it is as long', async () => {
    const folder = await writeCommunity();
    await run(publish, folder);
    const { manifest } = await readPublished(join(folder, 'site'));
    const shard = join(folder, 'site', 'shards', `${manifest.shards[0]?.sha256}.json`);
    const good = await readFile(shard, 'utf8');
    await writeFile(shard, `${good.slice(0, -1)}!`);
    expect((await run(publish, folder)).output).toContain('(1 new)');
    expect(await readFile(shard, 'utf8')).toBe(good);
  });
});

describe('the calendar', () => {
  it.each([
    ['2027-10-01', ''],
    ['2027-10-25', 'expires on 2027-11-20, in 26 days'],
    ['2027-11-21', 'has expired on 2027-11-20'],
  ])('on %s reminds: %s', async (day, message) => {
    const folder = await writeCommunity();
    await run(publish, folder);
    const { code, warnings } = await runWith({}, check, [folder], at(day));
    expect(code).toBe(0);
    expect(warnings).toContain(message);
    if (message === '') expect(warnings).not.toContain('expire');
  });

  it('doubts a publication from the future, or the clock', async () => {
    const folder = await writeCommunity();
    const checked = await runWith({}, check, [folder], at('2026-11-10'));
    expect(checked.warnings).toContain('this computer’s clock says 2026-11-10');
    const published = await runWith({}, publish, [folder], at('2026-11-10'));
    expect(published.warnings).toContain('publishedAt is 2026-11-20T12:00:00Z');
  });
});
