import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readManifest } from '../../../scripts/eval-pages/read-manifest.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (text: string) => writeFile(join(folder, 'manifest.tsv'), text);

it('reads the columns by their names, in any order, and leaves unknown ones', async () => {
  await write('label\textra\tfile\turl\r\ncart\t1\tcart/a.html\thttps://shop.test/cart\r\n');
  expect(await readManifest(folder)).toEqual([
    {
      file: 'cart/a.html',
      label: 'cart',
      url: 'https://shop.test/cart',
      subtype: '',
      scope: '',
      hostname: '',
      registrable_domain: '',
      flags: '',
    },
  ]);
});

it('names the line that is wrong', async () => {
  await write('file\tlabel\na.html\tcart\nb.html\tbasket\n');
  await expect(readManifest(folder)).rejects.toThrow('manifest.tsv, line 3');
});
