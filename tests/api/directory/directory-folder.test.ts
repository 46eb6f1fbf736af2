import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openDirectoryFolder } from '../../../api/directory/directory-folder.ts';
import { createFolder } from '../community/community-folder.ts';
import { sqlite } from '../support/engines.ts';
import { publishItems } from '../support/publish-items.ts';
import { createTestApi } from '../support/test-api.ts';

let folder: string;
let reads: string[];
beforeEach(async () => {
  folder = await createFolder();
  reads = [];
});

/** What was looked at in one turn is not looked at again in it. */
const nextTurn = () => new Promise(setImmediate);
const readWhole = (path: string) => {
  reads.push(basename(path));
  return readFile(path);
};

it('answers the next who asks after a file could not be read', async () => {
  const { shard } = await publishItems(folder, 1, 'retailers', []);
  let failures = 1;
  const readOrFail = async (path: string) => {
    if (path.includes('shards') && failures-- > 0) throw new Error('EMFILE');
    return readWhole(path);
  };
  const api = await createTestApi(sqlite, openDirectoryFolder(folder, { readWhole: readOrFail }));
  const ask = async () => {
    const { status } = await api.send('GET', `/directory/shards/${shard}.json`);
    await nextTurn();
    return status;
  };
  expect(await ask()).toBe(500);
  expect(await ask()).toBe(200);
  expect(await ask()).toBe(200);
  expect(reads.filter((name) => name === `${shard}.json`)).toHaveLength(1);
  await api.close();
});

const names = ['a', 'b', 'c'].map((letter) => letter.repeat(64));

/** Three files of ten bytes, of which two are kept. */
async function openSmall(read: (path: string) => Promise<Buffer> = readWhole) {
  await publishItems(folder, 1, 'retailers', []);
  for (const name of names) {
    await writeFile(join(folder, 'shards', `${name}.json`), '1234567890');
  }
  const opened = openDirectoryFolder(folder, { readWhole: read, mostBytes: 20 });
  const ask = async (name: string | undefined) => {
    const file = await opened.file(`shards/${name}.json`);
    await nextTurn();
    return Buffer.from((await file?.body('identity')) ?? '').toString();
  };
  return { ask };
}
const [a, b, c] = names;
const readNames = () => reads.map((name) => name.charAt(0)).join('');

it('forgets what it has read when that becomes too much', async () => {
  const { ask } = await openSmall();
  for (const name of [a, b, a, b]) expect(await ask(name)).toBe('1234567890');
  expect(readNames()).toBe('ab');
  for (const name of [c, c, a, c]) expect(await ask(name)).toBe('1234567890');
  expect(readNames()).toBe('abca');
});

it('counts a file that has changed once', async () => {
  const { ask } = await openSmall();
  for (const text of ['12345', '123456', '1234567', '12345678']) {
    await writeFile(join(folder, 'shards', `${a}.json`), text);
    expect(await ask(a)).toBe(text);
    expect(await ask(b)).toBe('1234567890');
  }
  expect(readNames()).toBe('abaaa');
});

it('does not count what could not be read', async () => {
  const { ask } = await openSmall(async (path) => {
    if (basename(path).startsWith('c')) throw new Error('EMFILE');
    return readWhole(path);
  });
  await ask(a);
  await expect(ask(c)).rejects.toThrow('EMFILE');
  await nextTurn();
  for (const name of [b, a, b, a]) await ask(name);
  expect(readNames()).toBe('ab');
});
