import process from 'node:process';
import { readEnvironment } from '../env.ts';
import { configuredImporter, importableNetworks } from '../importers/configured-importers.ts';
import { runImport } from '../importers/run-import.ts';
import { standardLog } from '../log.ts';
import { openContext } from '../server.ts';
import type { Command } from './command.ts';

/** Reads one network's reports now and prints what became of them; the exit code is 1 when the network did not answer. */
export const importNetwork: Command = {
  usage: importableNetworks.join('|'),
  summary: "read a network's reports now",
  run: async ([name], variables) => {
    const network = importableNetworks.find((known) => known === name);
    if (network === undefined) {
      process.stderr.write(`Name one of: ${importableNetworks.join(', ')}\n`);
      return 2;
    }
    const environment = readEnvironment(variables);
    const importer = configuredImporter(network, environment);
    if (importer === undefined) {
      process.stderr.write(`The account at ${network} is not configured in the environment.\n`);
      return 2;
    }
    const context = await openContext(environment, standardLog);
    try {
      const report = await runImport(context, importer);
      return report.outcome === 'complete' ? 0 : 1;
    } finally {
      await context.db.destroy();
    }
  },
};
