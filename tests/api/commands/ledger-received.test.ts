import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerReceived } from '../../../api/commands/ledger-received.ts';
import { openDatabase } from '../../../api/db/open-database.ts';

describe('ledger received', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-received-'));
    const { db } = await openDatabase({ file: join(folder, 'data.sqlite') });
    await db.destroy();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (...words: string[]) =>
    ledgerReceived.run(words, { DATABASE_FILE: join(folder, 'data.sqlite') });

  it.each([
    ['no network', []],
    ['a network that reports it itself', ['awin', '2026-11-15']],
    ['no day', ['ebay']],
    ['a day of another shape', ['ebay', '15.11.2026']],
    ['a day that is none', ['ebay', '2026-13-40']],
  ])('refuses %s', async (_name, words) => {
    expect(await run(...words)).toBe(2);
  });

  it('takes a day, and no earlier one after it', async () => {
    expect(await run('ebay', '2026-11-15')).toBe(0);
    expect(await run('ebay', '2026-11-15')).toBe(0);
    expect(await run('ebay', '2026-11-14')).toBe(1);
    expect(await run('rakuten', '2026-11-14')).toBe(0);
  });
});
