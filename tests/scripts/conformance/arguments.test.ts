import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readArguments } from '../../../scripts/conformance/arguments.ts';

it('takes ours and every network when nothing is said', () => {
  expect(readArguments([])).toEqual({
    extension: undefined,
    json: undefined,
    only: [],
    shops: undefined,
    button: undefined,
  });
});

it('reads networks from a list and shops from a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-arguments-'));
  const file = path.join(folder, 'shops.txt');
  writeFileSync(file, 'one.example.com\n\ntwo.example.com\n');
  const given = ['--extension', 'built', '--only', 'cj,awin', '--shops', file, '--button', '.go'];
  expect(readArguments(given)).toMatchObject({
    extension: 'built',
    only: ['cj', 'awin'],
    shops: ['one.example.com', 'two.example.com'],
    button: '.go',
  });
  rmSync(folder, { recursive: true });
});

it('refuses an option that does not exist', () => {
  expect(() => readArguments(['--extention', 'built'])).toThrow(/extention/);
});
