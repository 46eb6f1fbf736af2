import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommunity } from '../../../api/community/check-community.ts';
import { decodeText } from '../../../api/community/decode-text.ts';
import { formatDiagnostic } from '../../../api/community/diagnostic.ts';
import { readCommunity } from '../../../api/community/read-community.ts';
import { writeCommunity } from './community-folder.ts';

const text = 'name;hosts;category;countries\nMüller & Söhne;mueller.de;general;DE AT\n';
const utf16 = (order: 'le' | 'be', mark: boolean): Buffer => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

const only = { 'programs.yaml': undefined, 'page-rules.yaml': undefined };
async function readRetailers(bytes: Uint8Array) {
  const folder = await writeCommunity(only);
  await writeFile(join(folder, 'retailers.csv'), bytes);
  const source = await readCommunity(folder);
  const found = checkCommunity(source).map(formatDiagnostic);
  return { names: source.retailers.items.map(({ value }) => value.name), found };
}

describe('a file from a spreadsheet', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16('le', true)],
    ['UTF-16, big end first', utf16('be', true)],
    ['UTF-8 with commas', Buffer.from(text.replaceAll(';', ','))],
    ['UTF-8 with tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['UTF-8 with Windows’ line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['UTF-8 with a comment first', Buffer.from(`# a, list; of, shops\n\n${text}`)],
  ])('is read as %s', async (_name, bytes) => {
    expect(await readRetailers(bytes)).toEqual({ names: ['Müller & Söhne'], found: [] });
  });

  it.each<[string, Uint8Array, number]>([
    ['Windows-1252', Buffer.from(text, 'latin1'), 2],
    ['UTF-16 without a mark', utf16('le', false), 1],
    ['a spreadsheet’s own format', Buffer.from('PK\u0003\u0004\0\0binary'), 1],
  ])('is refused as %s, with the line and what to do', async (_name, bytes, line) => {
    const { names, found } = await readRetailers(bytes);
    expect(names).toEqual([]);
    expect(found).toEqual([
      `retailers.csv:${line}: error: this is not UTF-8 text\n    Save it as UTF-8; in a spreadsheet the format is called “CSV UTF-8”.`,
    ]);
  });

  it('is said of community.yaml too', async () => {
    const folder = await writeCommunity();
    const profile = await readFile(join(folder, 'community.yaml'), 'utf8');
    await writeFile(join(folder, 'community.yaml'), Buffer.from(`${profile}# Köln`, 'latin1'));
    await expect(readCommunity(folder)).rejects.toThrow('this is not UTF-8 text');
  });

  it('never throws, whatever the bytes are', () => {
    for (const bytes of [[], [0], [0xff], [0xff, 0xfe], [0xff, 0xfe, 0x00], [0xef, 0xbb, 0xbf]]) {
      expect(typeof decodeText(Uint8Array.from(bytes), 'x.csv').ok).toBe('boolean');
    }
  });
});
