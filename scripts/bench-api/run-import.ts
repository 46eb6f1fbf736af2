import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from '../../lib/zod.ts';

const ImportFigures = z.object({
  state: z.literal('imported'),
  read: z.int(),
  listed: z.int(),
  milliseconds: z.number(),
  processorMilliseconds: z.number(),
  /** Largest resident memory in bytes. */
  memory: z.number(),
});
export type ImportFigures = z.infer<typeof ImportFigures>;

const script = fileURLToPath(new URL('import-child.ts', import.meta.url));

/** As `npm run api` starts it. */
const flags = ['--max-semi-space-size=8'];

/** Imports a register in a process of its own, whose memory is its own. */
export async function runImport(
  file: string,
  variables: Readonly<Record<string, string>>,
): Promise<ImportFigures> {
  const { PATH = '' } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, file], {
    env: { PATH, ...variables },
  });
  return ImportFigures.parse(JSON.parse(stdout));
}
