import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBackup } from '../../../api/backup/write-backup.ts';
import { check } from '../../../api/community/commands/check.ts';
import { publish } from '../../../api/community/commands/publish.ts';
import { exportMembers } from '../../../api/joining/export-members.ts';
import { run } from '../community/commands/run-one.ts';
import {
  createFolder,
  goodFiles,
  readPublished,
  writeCommunity,
} from '../community/community-folder.ts';
import { engines, sqlite } from '../support/engines.ts';
import { runCommand } from '../support/run-command.ts';
import { redCross } from '../support/test-api.ts';
import { createJoiningApi, type JoiningApi } from './joining-api.ts';

const domain = 'good-books-of-town.com';

describe.each(engines)('from the form to the directory on $name', (engine) => {
  let api: JoiningApi;
  beforeEach(async () => {
    api = await createJoiningApi(engine);
  });
  afterEach(() => api.close());

  const approve = async (of: string, path: string, headers: Record<string, string>) => {
    api.files.set(of, await api.proofLineOf(path));
    await api.post(`${path}/check`, {});
    await api.decide(headers, await api.idOf(of), 'approve');
  };
  const published = async (folder: string) => {
    const { shards } = await readPublished(join(folder, 'site'));
    const businesses = shards.flatMap((shard) =>
      shard.kind === 'memberBusinesses' ? shard.items : [],
    );
    const nonprofits = shards.flatMap((shard) => (shard.kind === 'nonprofits' ? shard.items : []));
    return {
      businesses: businesses.map((business) => business.domain),
      nonprofits: nonprofits.map(({ id }) => id),
    };
  };

  it('lists who was approved, and no longer who has left', async () => {
    const folder = await writeCommunity();
    const headers = await api.signIn();
    await approve(domain, await api.applyForBusiness(), headers);
    const form = { id: redCross.id, website: 'redcross-of-town.org', message: '' };
    const asked = await api.post('/join/nonprofit', form);
    await approve('redcross-of-town.org', asked.headers.get('location') ?? '', headers);
    await api.applyForBusiness({ website: 'never-approved.com' });

    const report = await exportMembers(api.context.db, folder);
    expect(report).toEqual({ added: [domain, redCross.id], removed: [] });
    expect(await exportMembers(api.context.db, folder)).toEqual({ added: [], removed: [] });
    expect(await run(check, folder)).toMatchObject({ code: 0 });
    expect(await run(publish, folder, '--next')).toMatchObject({ code: 0 });
    expect(await published(folder)).toEqual({
      businesses: expect.arrayContaining(['good-books.com', domain]),
      nonprofits: expect.arrayContaining(['us-ein:010002847', redCross.id]),
    });

    const id = await api.idOf(domain);
    await api.decide(headers, id, 'remove', 'It asked to leave.');
    await api.decide(headers, await api.idOf('redcross-of-town.org'), 'remove', 'It merged.');
    expect(await exportMembers(api.context.db, folder)).toEqual({
      added: [],
      removed: [domain, redCross.id],
    });
    expect(await run(publish, folder, '--next')).toMatchObject({ code: 0 });
    expect(await published(folder)).toEqual({
      businesses: ['good-books.com'],
      nonprofits: ['us-ein:010002847'],
    });
    for (const file of ['member-businesses.yaml', 'nonprofits.csv']) {
      expect(await readFile(join(folder, file), 'utf8')).toBe(goodFiles[file]);
    }
  });

  it('lists again who left and was approved anew', async () => {
    const folder = await writeCommunity({
      'member-businesses.yaml': undefined,
      'nonprofits.csv': undefined,
    });
    const headers = await api.signIn();
    await approve(domain, await api.applyForBusiness(), headers);
    await exportMembers(api.context.db, folder);
    api.setTime('2026-11-23T10:10:00Z');
    await api.decide(headers, await api.idOf(domain), 'remove', 'It asked to leave.');
    await exportMembers(api.context.db, folder);
    api.setTime('2026-11-23T10:20:00Z');
    await approve(domain, await api.applyForBusiness(), headers);
    expect(await exportMembers(api.context.db, folder)).toEqual({ added: [domain], removed: [] });
  });

  it('changes nothing in a folder that is broken, or none', async () => {
    const headers = await api.signIn();
    await approve(domain, await api.applyForBusiness(), headers);
    const broken = await writeCommunity({ 'member-businesses.yaml': '- a: [\n' });
    await expect(exportMembers(api.context.db, broken)).rejects.toThrow('is not a list');
    expect(await readFile(join(broken, 'member-businesses.yaml'), 'utf8')).toBe('- a: [\n');
    await expect(exportMembers(api.context.db, await createFolder())).rejects.toThrow(
      'community.yaml',
    );
  });
});

describe('the review commands', () => {
  it('lead from an application to the community’s folder', async () => {
    const api = await createJoiningApi(sqlite);
    const folder = await writeCommunity();
    // The commands open the database themselves; what the test made is handed over as a backup.
    const backup = join(folder, 'backup.gz');
    const path = await api.applyForBusiness();
    api.files.set(domain, await api.proofLineOf(path));
    await api.post(`${path}/check`, {});
    const id = await api.idOf(domain);
    await writeBackup({ db: api.context.db, engine: sqlite.name }, backup, api.context.now());
    await api.close();
    const variables = { DATABASE_FILE: join(folder, 'data.sqlite') };
    const review = (...words: string[]) => runCommand(['review', ...words], variables);
    expect(await runCommand(['restore', backup], variables)).toMatchObject({ code: 0 });

    expect((await review('list')).output).toContain(`${id}  waiting  proven by file  business`);
    expect((await review('show', id)).output).toContain('category: books-media');
    expect(await review('ask', id)).toMatchObject({ code: 2 });
    expect(await review('ask', id, 'Who', 'owns', 'it?')).toMatchObject({ code: 0 });
    expect((await review('show', id)).output).toContain('command line  asked  Who owns it?');
    expect(await review('approve', id)).toMatchObject({ code: 0, output: 'Done.\n' });
    expect(await review('decline', id, 'No')).toMatchObject({ code: 1 });
    expect((await review('export', folder)).output).toContain(`added    ${domain}`);
    expect(await review('export', folder)).toMatchObject({ output: '0 added, 0 removed\n' });
    expect(await review('remove', id, 'It left')).toMatchObject({ code: 0 });
    expect((await review('export', folder)).output).toContain(`removed  ${domain}`);
    expect((await review('list', '--all')).output).toContain('removed');
    expect(await review('show', 'nothing')).toMatchObject({ code: 2 });
    await writeFile(join(folder, 'nonprofits.csv'), 'nonsense\n');
    expect(await review('export', folder)).toMatchObject({ code: 1 });
    expect(await review('export')).toMatchObject({ code: 2 });

    const added = await review('steward', 'add', 'Ada Lovelace');
    expect(added.output).toMatch(/shown only now:\n\n(?:[a-z2-9]{5}-){3}[a-z2-9]{5}\n/);
    expect((await review('steward', 'list')).output).toBe('Ada\nAda Lovelace\n');
    expect(await review('steward', 'remove', 'Ada Lovelace')).toMatchObject({ code: 0 });
    expect(await review('steward', 'remove', 'Ada Lovelace')).toMatchObject({ code: 1 });
    for (const words of [[], ['add'], ['add', '<b>'], ['be', 'Ada']]) {
      expect(await review('steward', ...words)).toMatchObject({ code: 2 });
    }
  });
});
