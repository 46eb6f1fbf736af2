import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readmePictures } from '../../../scripts/pictures/readme-pictures.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

it('the README shows the pictures that are made by script, and there are no others', () => {
  const made = Object.values(readmePictures).toSorted();
  const shown = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file);
  expect(shown.toSorted()).toEqual(made);
  const kept = readdirSync(path.join(root, 'docs/pictures')).map((file) => `docs/pictures/${file}`);
  expect(kept.toSorted()).toEqual(made);
});
