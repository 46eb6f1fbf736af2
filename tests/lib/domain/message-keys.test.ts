import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../../../assets/locales/en/index.ts';

const root = path.resolve(import.meta.dirname, '../../..');

const sources = ['components', 'entrypoints', 'lib', 'modules'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { file: path.relative(root, file), text: readFileSync(file, 'utf8') };
    }),
);
const everything = sources.map(({ text }) => text).join('\n');

/** Families whose keys are put together from a term of the directory: `category${…}`. */
const families = [...everything.matchAll(/`([a-z]+)\$\{pascal\(/g)].map(
  ([, family]) => family ?? '',
);

it('knows the families of keys', () => {
  expect(families.toSorted()).toEqual(['category', 'cause', 'place', 'refusal', 'scope']);
});

it.each(Object.keys(en))('the message %s is used', (key) => {
  const inFamily = families.some((family) => new RegExp(`^${family}[A-Z]`).test(key));
  // In code, as an attribute of JSX, or in the manifest.
  const uses = [`'${key}'`, `="${key}"`, `__MSG_${key}__`];
  expect(inFamily || uses.some((use) => everything.includes(use))).toBe(true);
});

const pages = sources.filter(({ file }) => file.endsWith('.tsx'));

it.each(pages)('no sentence is written into $file', ({ file, text }) => {
  const brand = /^Support4Good$/;
  const nodes = [...text.matchAll(/(?<!=)>\s*([A-Za-z][^<>{}=;()]*?)\s*</g)].map(
    ([, words]) => words ?? '',
  );
  const attributes = [...text.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map(
    ([, words]) => words ?? '',
  );
  const written = [...nodes, ...attributes].filter((words) => !brand.test(words));
  expect(written, file).toEqual([]);
});
