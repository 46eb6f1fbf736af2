import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/** The in-page part as an expression that evaluates to `{ spot }`, minified as the extension's scripts are. */
export async function bundleSpotter(): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('spotter.ts', import.meta.url)),
    write: false,
    output: { format: 'iife', name: 'spotter', minify: true },
  });
  return `(() => { ${output[0].code}; return spotter; })()`;
}

const manifest = {
  manifest_version: 3,
  name: 'spotter',
  version: '1',
  content_scripts: [
    { matches: ['http://*/*', 'https://*/*'], js: ['spotter.js'], run_at: 'document_start' },
  ],
} as const;

/**
 * Writes an extension that brings the in-page part to every page as the visit script comes there, compiled at its start:
 * that is for content scripts alone. Returns its folder, for the caller to delete.
 */
export async function writeSpotterExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spotter-'));
  const script = `//# allFunctionsCalledOnLoad\nglobalThis.spotter = ${await bundleSpotter()};`;
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'spotter.js'), script);
  return folder;
}
