import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../api/db/open-database.ts';
import { runCommand } from '../support/run-command.ts';

describe('the member commands', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-member-'));
    const { db } = await openDatabase({ file: join(folder, 'data.sqlite') });
    await db.destroy();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const member = (...words: string[]) =>
    runCommand(['member', ...words], { DATABASE_FILE: join(folder, 'data.sqlite') });

  it('add a shop, show its secret once, and write its statement', async () => {
    const added = await member('add', 'books.example', 'Good Books', '5 %', '30');
    expect(added).toMatchObject({ code: 0, errors: '' });
    expect(added.output).toMatch(/shown only now:\n\n[A-Za-z0-9_-]{43}\n/);
    expect(added.output).toContain('network: direct');
    const changed = await member('add', 'books.example', 'Good Books', '3.50 EUR', '14');
    expect(changed.output).not.toContain('secret');
    const { output } = await member('list');
    expect(output).toBe('books.example  Good Books  3.50 EUR  14 days\n');
    const secret = await member('secret', 'books.example', '3');
    expect(secret.output).toMatch(/shown only now:\n\n[A-Za-z0-9_-]{43}\n/);
    const file = join(folder, 'statement.csv');
    expect(await member('statement', 'books.example', '2026-11', file)).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toMatch(/^statement,order,day,currency,share/);
    const page = join(folder, 'statement.html');
    await member('statement', 'books.example', '2026-11', page);
    expect(await readFile(page, 'utf8')).toContain('Nothing is owed.');
  });

  it('say so when there is no shop', async () => {
    const { code, output } = await member('list');
    expect(code).toBe(0);
    expect(output).toBe('No shop pays its share itself; `member add` makes one.\n');
  });

  it.each([
    [['add', 'Books Example', 'x', '5 %', '30']],
    [['add', 'books.example', 'x', '5 %', '999']],
    [['add', 'books.example', 'x', 'five', '30']],
    [['secret', 'nobody.example']],
    [['secret', 'books.example', 'soon']],
    [['statement', 'books.example', '2026-13']],
    [['statement', 'books.example', '2026-11', 'file.pdf']],
    [['statement', 'nobody.example', '2026-11']],
    [['stop', '']],
    [['paid', 'x']],
    [['paid', 'x', 'y', 'yesterday']],
  ])('refuse %o', async (words) => {
    const { code, errors, output } = await member(...words);
    expect(code).toBe(2);
    expect(errors.length).toBeGreaterThan(10);
    expect(output).toBe('');
  });

  it('take nothing more from a shop that leaves', async () => {
    await member('add', 'books.example', 'Good Books', '5 %', '30');
    expect(await member('stop', 'books.example')).toMatchObject({ code: 0 });
    expect(await member('stop', 'books.example')).toMatchObject({ code: 1 });
    expect((await member('list')).output).toContain('books.example');
  });

  it('say that a statement is not known', async () => {
    expect(await member('paid', 'x', 'bank 7')).toMatchObject({
      code: 1,
      output: 'No statement has this id.\n',
    });
    expect(await member('cancel', 'x')).toMatchObject({ code: 1 });
  });
});
