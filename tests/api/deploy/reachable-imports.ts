import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Imports that are there at run time: `import type` and `export type` are gone by then. */
const statements = /^(?:import|export)(?!\s+type\b)(?:[\s\w{},*$]*\sfrom)?\s*'([^']+)'/gm;
/** What is loaded when it is needed. */
const calls = /\bawait import\('([^']+)'\)/g;

export interface Reachable {
  /** Paths from the root, `api/cli.ts` first. */
  readonly files: ReadonlySet<string>;
  /** Names of packages, without what is behind a slash. */
  readonly packages: ReadonlySet<string>;
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Everything that a module imports, itself or by way of others. */
export function reachableImports(root: string, entry: string): Reachable {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const [, specifier = ''] of [...text.matchAll(statements), ...text.matchAll(calls)]) {
      if (specifier.startsWith('.')) files.add(path.join(path.dirname(file), specifier));
      else if (!specifier.startsWith('node:')) packages.add(packageOf(specifier));
    }
  }
  return { files, packages };
}
