import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/** The in-page part as one expression that evaluates to `{ spot }`, minified as the extension's scripts are. */
export async function bundleSpotter(): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('spotter.ts', import.meta.url)),
    write: false,
    output: { format: 'iife', name: 'spotter', minify: true },
  });
  return `(() => { ${output[0].code}; return spotter; })()`;
}
