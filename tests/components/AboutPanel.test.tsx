import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AboutPanel, licences } from '../../components/AboutPanel.tsx';
import { renderWithWords } from './render.tsx';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

it('names every package that ships, with the licence that it has', () => {
  const listed = licences.map(({ name }) => name).join('\n');
  const shipped = [...Object.keys(read('package.json').dependencies), 'wxt'];
  for (const name of shipped) {
    const { license } = read(`node_modules/${name}/package.json`);
    expect(listed).toMatch(new RegExp(`(?:^|, |\n)${name}\\b[^\n]*\\(${license}\\)`));
  }
});

it('says the version and links to the sources', () => {
  renderWithWords(<AboutPanel version="1.2.3" />);
  expect(screen.getByText('Version 1.2.3')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Business Master File/ })).toBeTruthy();
});
