import type { ApiContext } from '../context.ts';
import { takeTurn } from '../repositories/turns.ts';
import type { NetworkImporter } from './network-importer.ts';
import { runImport } from './run-import.ts';

/**
 * Reads the networks that no process has read for so many minutes; a server that was just started, too, so that one that
 * is restarted often still reads.
 */
export async function readDueReports(
  context: ApiContext,
  importers: readonly NetworkImporter[],
  minutes: number,
): Promise<void> {
  for (const importer of importers) {
    const name = `import tried ${importer.network}`;
    if (await takeTurn(context.db, name, context.now(), minutes)) {
      await runImport(context, importer);
    }
  }
}
