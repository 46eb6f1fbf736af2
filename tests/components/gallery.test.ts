import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** The files that a file draws with, itself and theirs included. */
function drawnBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^import .*?'(\.[^']+\.tsx)';/gms);
  for (const [, relative = ''] of imports)
    drawnBy(path.resolve(path.dirname(file), relative), known);
  return known;
}

it('shows every component', () => {
  const drawn = drawnBy(path.resolve('tests/gallery/Gallery.tsx'));
  const missing = readdirSync('components')
    .filter((name) => name.endsWith('.tsx'))
    .filter((name) => !drawn.has(path.resolve('components', name)));
  expect(missing).toEqual([]);
});
