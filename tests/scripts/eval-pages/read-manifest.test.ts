import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
const save = (name: string) => writeFile(join(folder, name), '<title>Shop</title>');

it('reads the columns by their names, in any order, and leaves unknown ones', async () => {
  await save('a.html');
  await write('\uFEFFLabel \textra\tfile\turl\r\nCart\t1\ta.html\thttps://shop.test/cart\r\n\r\n');
  expect(await readManifest(folder)).toEqual({
    pages: [
      {
        file: 'a.html',
        label: 'cart',
        url: 'https://shop.test/cart',
        subtype: '',
        scope: '',
        hostname: 'shop.test',
        registrable_domain: '',
        flags: '',
      },
    ],
    skipped: [],
  });
});

it('leaves out the lines it cannot use, and says which', async () => {
  await save('a.html');
  await write('file\tlabel\na.html\tcart\nb.html\tother\na.html\tbasket\n\tcart\na.html\n');
  const { pages, skipped } = await readManifest(folder);
  expect(pages.map(({ label }) => label)).toEqual(['cart']);
  expect(skipped.map((line) => /line (\d)/.exec(line)?.[1])).toEqual(['3', '4', '5', '6']);
});

it.each(['javascript:alert(1)', 'not an address', 'file:///cart', '-'])(
  'takes the address %s for none',
  async (url) => {
    await save('a.html');
    await write(`file\tlabel\turl\na.html\tcart\t${url}\n`);
    expect((await readManifest(folder)).pages).toMatchObject([{ url: '', hostname: '' }]);
  },
);

it.each(['file', 'label'])('asks for the column "%s"', async (name) => {
  await write(`${name === 'file' ? 'label' : 'file'}\turl\n`);
  await expect(readManifest(folder)).rejects.toThrow(`no column "${name}"`);
});

it('says where it looked when there is no manifest', async () => {
  await expect(readManifest(folder)).rejects.toThrow(`No manifest.tsv can be read in ${folder}`);
});

it('takes a folder for no file, and says why when no page is left', async () => {
  await mkdir(join(folder, 'a.html'));
  await write('file\tlabel\na.html\tcart\n');
  await expect(readManifest(folder)).rejects.toThrow(/names no page[\s\S]*line 2: no file a\.html/);
});
