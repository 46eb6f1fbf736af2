import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scriptsFrom, scriptsOfPage } from '../../../scripts/budget/loaded-scripts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'support4good-budget-'));
  mkdirSync(path.join(folder, 'chunks'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('follows static imports through chunks, each once, and leaves lazy ones out', () => {
  const files = {
    'popup.html':
      '<script type="module" crossorigin src="/chunks/popup.js"></script><link rel="modulepreload" crossorigin href="/chunks/react.js">',
    'chunks/popup.js':
      'import{a as b}from"./react.js";import"./dexie.js";const l=()=>import("./lazy.js");',
    'chunks/react.js': 'import{c}from"./dexie.js";export{c as a}',
    'chunks/dexie.js': 'import{d}from"./popup.js";export const c=1',
    'chunks/lazy.js': 'export{}',
    'chunks/options.js': 'export{}',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  expect(scriptsOfPage(folder, 'popup.html').map((file) => path.relative(folder, file))).toEqual([
    'chunks/dexie.js',
    'chunks/popup.js',
    'chunks/react.js',
  ]);
});

it('measures a worker with what it imports', () => {
  writeFileSync(path.join(folder, 'background.js'), 'import{a}from"./chunks/dexie.js";a()');
  writeFileSync(path.join(folder, 'chunks', 'dexie.js'), 'export const a=1');
  const worker = path.join(folder, 'background.js');
  expect(scriptsFrom([worker])).toEqual([worker, path.join(folder, 'chunks', 'dexie.js')]);
});
